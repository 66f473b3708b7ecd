-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "claimant_kind" AS ENUM ('person', 'organization');

-- CreateEnum
CREATE TYPE "claim_state" AS ENUM ('new', 'researching', 'assessing', 'drafting', 'approval', 'published', 'closed');

-- CreateEnum
CREATE TYPE "close_reason" AS ENUM ('not_checkable', 'duplicate', 'out_of_scope');

-- CreateEnum
CREATE TYPE "thread_target" AS ENUM ('claim', 'evidence', 'passage', 'verdict');

-- CreateEnum
CREATE TYPE "document_kind" AS ENUM ('article', 'report', 'statement', 'transcript', 'dataset', 'post', 'other');

-- CreateEnum
CREATE TYPE "capture_method" AS ENUM ('file', 'paste', 'url', 'api', 'command_line');

-- CreateEnum
CREATE TYPE "derivation_kind" AS ENUM ('quotes', 'republishes', 'cites', 'translates');

-- CreateEnum
CREATE TYPE "import_status" AS ENUM ('queued', 'running', 'imported', 'recognised', 'failed');

-- CreateEnum
CREATE TYPE "stance" AS ENUM ('supports', 'contradicts', 'qualifies', 'context');

-- CreateEnum
CREATE TYPE "token_scope" AS ENUM ('full', 'read');

-- CreateEnum
CREATE TYPE "publication_kind" AS ENUM ('first', 'update', 'correction', 'retraction');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('observer', 'reviewer', 'editor', 'admin');

-- CreateEnum
CREATE TYPE "approval_decision" AS ENUM ('approve', 'request_changes');

-- CreateTable
CREATE TABLE "audit_event" (
    "id" UUID NOT NULL,
    "position" BIGSERIAL NOT NULL,
    "team_id" UUID,
    "actor_id" UUID,
    "actor_kind" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "claim_id" UUID,
    "document_id" UUID,
    "before" JSONB,
    "after" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claimant" (
    "id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "claimant_kind" NOT NULL DEFAULT 'organization',
    "wikidata_id" TEXT,

    CONSTRAINT "claimant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "topic" (
    "id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "topic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim_topic" (
    "claim_id" UUID NOT NULL,
    "topic_id" UUID NOT NULL,

    CONSTRAINT "claim_topic_pkey" PRIMARY KEY ("claim_id","topic_id")
);

-- CreateTable
CREATE TABLE "claim" (
    "id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "statement" TEXT NOT NULL,
    "language" TEXT,
    "claimant_id" UUID,
    "claimant_unknown" BOOLEAN NOT NULL DEFAULT false,
    "claimed_on" DATE,
    "claimed_on_unknown" BOOLEAN NOT NULL DEFAULT false,
    "comment_asked_on" DATE,
    "comment_answer" TEXT,
    "no_comment_reason" TEXT,
    "state" "claim_state" NOT NULL DEFAULT 'new',
    "round" INTEGER NOT NULL DEFAULT 1,
    "close_reason" "close_reason",
    "duplicate_of_id" UUID,
    "slug" TEXT,
    "submitted_digest" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "changed_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "state_changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appearance" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "passage_id" UUID NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "appearance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment" (
    "claim_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "assigned_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("claim_id","user_id")
);

-- CreateTable
CREATE TABLE "contributor" (
    "claim_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contributor_pkey" PRIMARY KEY ("claim_id","user_id")
);

-- CreateTable
CREATE TABLE "thread" (
    "id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "target_kind" "thread_target" NOT NULL,
    "claim_id" UUID,
    "evidence_id" UUID,
    "passage_id" UUID,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by_id" UUID,
    "outcome" TEXT,

    CONSTRAINT "thread_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment" (
    "id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "edited_at" TIMESTAMPTZ(3),

    CONSTRAINT "comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment_revision" (
    "id" UUID NOT NULL,
    "comment_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "replaced_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "comment_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document" (
    "id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT,
    "authors" TEXT[],
    "published_on" DATE,
    "url" TEXT,
    "archive_url" TEXT,
    "no_copy_reason" TEXT,
    "language" TEXT,
    "kind" "document_kind" NOT NULL DEFAULT 'article',
    "version" INTEGER NOT NULL DEFAULT 1,
    "added_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_version" (
    "id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "text_sha256" TEXT NOT NULL,
    "text_length" INTEGER NOT NULL,
    "blocks" JSONB NOT NULL,
    "original_sha256" TEXT NOT NULL,
    "byte_length" INTEGER NOT NULL,
    "media_type" TEXT NOT NULL,
    "filename" TEXT,
    "extractor" TEXT NOT NULL,
    "method" "capture_method" NOT NULL,
    "source_url" TEXT,
    "final_url" TEXT,
    "http_status" INTEGER,
    "http_headers" JSONB,
    "captured_by_id" UUID NOT NULL,
    "captured_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "document_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "original_file" (
    "version_id" UUID NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "original_file_pkey" PRIMARY KEY ("version_id")
);

-- CreateTable
CREATE TABLE "folded_block" (
    "version_id" UUID NOT NULL,
    "block_start" INTEGER NOT NULL,
    "folded_by_id" UUID NOT NULL,
    "folded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "folded_block_pkey" PRIMARY KEY ("version_id","block_start")
);

-- CreateTable
CREATE TABLE "passage" (
    "id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "start_position" INTEGER NOT NULL,
    "end_position" INTEGER NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "passage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "derivation" (
    "id" UUID NOT NULL,
    "from_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,
    "kind" "derivation_kind" NOT NULL,
    "passage_id" UUID,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "derivation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_item" (
    "id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "requested_by_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "method" "capture_method" NOT NULL,
    "url" TEXT,
    "bytes" BYTEA,
    "fields" JSONB NOT NULL DEFAULT '{}',
    "status" "import_status" NOT NULL DEFAULT 'queued',
    "reason" TEXT,
    "document_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "passage_id" UUID NOT NULL,
    "stance" "stance" NOT NULL,
    "reason" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "changed_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawal_reason" TEXT,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "search_record" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "searched_on" DATE NOT NULL,
    "note" TEXT,
    "created_by_id" UUID NOT NULL,
    "changed_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "search_record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disabled_at" TIMESTAMPTZ(3),

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "team_id" UUID,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_token" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "scope" "token_scope" NOT NULL DEFAULT 'full',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "user_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "response" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("user_id","key")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "publication" (
    "id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "publication_kind" NOT NULL,
    "note" TEXT,
    "digest" TEXT NOT NULL,
    "snapshot" TEXT NOT NULL,
    "statement" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "claimant_name" TEXT,
    "claimed_on" DATE,
    "language" TEXT,
    "rating_key" TEXT NOT NULL,
    "rating_name" TEXT NOT NULL,
    "topics" TEXT[],
    "is_demonstration" BOOLEAN NOT NULL DEFAULT false,
    "published_by_id" UUID NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "installation" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "contact" TEXT NOT NULL DEFAULT '',
    "funding" TEXT NOT NULL DEFAULT '',
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "installation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "team" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "is_demonstration" BOOLEAN NOT NULL DEFAULT false,
    "required_assessments" INTEGER NOT NULL DEFAULT 2,
    "required_approvals" INTEGER NOT NULL DEFAULT 1,
    "next_claim_number" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "team_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "team_id" UUID,
    "email" TEXT,
    "role" "role" NOT NULL,
    "token_hash" TEXT NOT NULL,
    "invited_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rating" (
    "id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "definition" TEXT NOT NULL,
    "color" TEXT NOT NULL,
    "icon" TEXT NOT NULL,
    "value" INTEGER,
    "position" INTEGER NOT NULL,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "rating_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assessment" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "assessor_id" UUID NOT NULL,
    "rating_id" UUID NOT NULL,
    "confidence" INTEGER NOT NULL,
    "reasoning" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "assessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "waiver" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "rule" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "waived_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "waiver_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verdict" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "rating_id" UUID NOT NULL,
    "confidence" INTEGER NOT NULL,
    "summary" TEXT NOT NULL,
    "explanation" TEXT NOT NULL,
    "would_change" TEXT NOT NULL,
    "dissent_note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "changed_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verdict_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "approval" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "digest" TEXT NOT NULL,
    "decision" "approval_decision" NOT NULL,
    "note" TEXT,
    "approver_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lapsed_at" TIMESTAMPTZ(3),
    "lapse_reason" TEXT,

    CONSTRAINT "approval_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "audit_event_position_key" ON "audit_event"("position");

-- CreateIndex
CREATE INDEX "audit_event_claim_id_position_idx" ON "audit_event"("claim_id", "position");

-- CreateIndex
CREATE INDEX "audit_event_document_id_position_idx" ON "audit_event"("document_id", "position");

-- CreateIndex
CREATE INDEX "audit_event_team_id_position_idx" ON "audit_event"("team_id", "position" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "claimant_team_id_name_key" ON "claimant"("team_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "topic_team_id_slug_key" ON "topic"("team_id", "slug");

-- CreateIndex
CREATE INDEX "claim_topic_topic_id_idx" ON "claim_topic"("topic_id");

-- CreateIndex
CREATE UNIQUE INDEX "claim_slug_key" ON "claim"("slug");

-- CreateIndex
CREATE INDEX "claim_team_id_state_updated_at_idx" ON "claim"("team_id", "state", "updated_at" DESC);

-- CreateIndex
CREATE INDEX "claim_claimant_id_idx" ON "claim"("claimant_id");

-- CreateIndex
CREATE UNIQUE INDEX "claim_team_id_number_key" ON "claim"("team_id", "number");

-- CreateIndex
CREATE INDEX "appearance_passage_id_idx" ON "appearance"("passage_id");

-- CreateIndex
CREATE UNIQUE INDEX "appearance_claim_id_passage_id_key" ON "appearance"("claim_id", "passage_id");

-- CreateIndex
CREATE INDEX "assignment_user_id_idx" ON "assignment"("user_id");

-- CreateIndex
CREATE INDEX "thread_team_id_idx" ON "thread"("team_id");

-- CreateIndex
CREATE INDEX "thread_claim_id_idx" ON "thread"("claim_id");

-- CreateIndex
CREATE INDEX "thread_evidence_id_idx" ON "thread"("evidence_id");

-- CreateIndex
CREATE INDEX "thread_passage_id_idx" ON "thread"("passage_id");

-- CreateIndex
CREATE INDEX "comment_thread_id_idx" ON "comment"("thread_id");

-- CreateIndex
CREATE UNIQUE INDEX "comment_revision_comment_id_version_key" ON "comment_revision"("comment_id", "version");

-- CreateIndex
CREATE INDEX "document_team_id_created_at_idx" ON "document"("team_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "document_version_original_sha256_idx" ON "document_version"("original_sha256");

-- CreateIndex
CREATE UNIQUE INDEX "document_version_document_id_number_key" ON "document_version"("document_id", "number");

-- CreateIndex
CREATE INDEX "passage_document_id_idx" ON "passage"("document_id");

-- CreateIndex
CREATE UNIQUE INDEX "passage_version_id_start_position_end_position_key" ON "passage"("version_id", "start_position", "end_position");

-- CreateIndex
CREATE INDEX "derivation_to_id_idx" ON "derivation"("to_id");

-- CreateIndex
CREATE UNIQUE INDEX "derivation_from_id_to_id_key" ON "derivation"("from_id", "to_id");

-- CreateIndex
CREATE INDEX "import_item_team_id_batch_id_idx" ON "import_item"("team_id", "batch_id");

-- CreateIndex
CREATE INDEX "evidence_claim_id_idx" ON "evidence"("claim_id");

-- CreateIndex
CREATE INDEX "evidence_passage_id_idx" ON "evidence"("passage_id");

-- CreateIndex
CREATE INDEX "search_record_claim_id_idx" ON "search_record"("claim_id");

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_token_token_hash_key" ON "api_token"("token_hash");

-- CreateIndex
CREATE INDEX "api_token_user_id_idx" ON "api_token"("user_id");

-- CreateIndex
CREATE INDEX "api_token_team_id_idx" ON "api_token"("team_id");

-- CreateIndex
CREATE INDEX "publication_published_at_idx" ON "publication"("published_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "publication_claim_id_number_key" ON "publication"("claim_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "publication_slug_number_key" ON "publication"("slug", "number");

-- CreateIndex
CREATE UNIQUE INDEX "team_slug_key" ON "team"("slug");

-- CreateIndex
CREATE INDEX "member_user_id_idx" ON "member"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "member_team_id_user_id_key" ON "member"("team_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE INDEX "invitation_team_id_idx" ON "invitation"("team_id");

-- CreateIndex
CREATE UNIQUE INDEX "rating_team_id_key_key" ON "rating"("team_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "assessment_claim_id_round_assessor_id_key" ON "assessment"("claim_id", "round", "assessor_id");

-- CreateIndex
CREATE UNIQUE INDEX "waiver_claim_id_round_rule_key" ON "waiver"("claim_id", "round", "rule");

-- CreateIndex
CREATE UNIQUE INDEX "verdict_claim_id_key" ON "verdict"("claim_id");

-- CreateIndex
CREATE INDEX "approval_claim_id_idx" ON "approval"("claim_id");

-- AddForeignKey
ALTER TABLE "claimant" ADD CONSTRAINT "claimant_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topic" ADD CONSTRAINT "topic_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_topic" ADD CONSTRAINT "claim_topic_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_topic" ADD CONSTRAINT "claim_topic_topic_id_fkey" FOREIGN KEY ("topic_id") REFERENCES "topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_claimant_id_fkey" FOREIGN KEY ("claimant_id") REFERENCES "claimant"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_duplicate_of_id_fkey" FOREIGN KEY ("duplicate_of_id") REFERENCES "claim"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appearance" ADD CONSTRAINT "appearance_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appearance" ADD CONSTRAINT "appearance_passage_id_fkey" FOREIGN KEY ("passage_id") REFERENCES "passage"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contributor" ADD CONSTRAINT "contributor_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_passage_id_fkey" FOREIGN KEY ("passage_id") REFERENCES "passage"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment_revision" ADD CONSTRAINT "comment_revision_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_version" ADD CONSTRAINT "document_version_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "original_file" ADD CONSTRAINT "original_file_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "document_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "folded_block" ADD CONSTRAINT "folded_block_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "document_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passage" ADD CONSTRAINT "passage_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passage" ADD CONSTRAINT "passage_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "document_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "derivation" ADD CONSTRAINT "derivation_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "derivation" ADD CONSTRAINT "derivation_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "derivation" ADD CONSTRAINT "derivation_passage_id_fkey" FOREIGN KEY ("passage_id") REFERENCES "passage"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_item" ADD CONSTRAINT "import_item_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_item" ADD CONSTRAINT "import_item_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_passage_id_fkey" FOREIGN KEY ("passage_id") REFERENCES "passage"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search_record" ADD CONSTRAINT "search_record_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rating" ADD CONSTRAINT "rating_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_rating_id_fkey" FOREIGN KEY ("rating_id") REFERENCES "rating"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waiver" ADD CONSTRAINT "waiver_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_rating_id_fkey" FOREIGN KEY ("rating_id") REFERENCES "rating"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval" ADD CONSTRAINT "approval_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

