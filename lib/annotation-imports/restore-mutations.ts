import 'server-only';
import { v7 as uuid } from 'uuid';
import type { ForeignComment } from '@/lib/annotation-files/incoming';
import { attributed } from '@/lib/annotations/attribution';
import type { Annotation, ExportedClaim, TextBody } from '@/lib/annotations/model';
import { recordEvent } from '@/lib/audit/mutations';
import type { Member } from '@/lib/auth/types';
import { statementKey } from '@/lib/claim-imports/read-claim';
import { insertAppearance, insertClaim, openClaim, touchClaim } from '@/lib/claims/mutations';
import { claimSchema } from '@/lib/claims/schema';
import type { Tx } from '@/lib/db';
import { settleDigest } from '@/lib/digest/mutations';
import { AppError } from '@/lib/errors';
import { insertEvidence } from '@/lib/evidence/mutations';
import { evidenceSchema } from '@/lib/evidence/schema';
import { parse } from '@/lib/parse';
import type { PassageInput } from '@/lib/passages/schema';

/** What is known of claims and evidence that this file has brought, by the address they had where they come from. */
export type Brought = {
  /** Ids of the team's claims by how their statements are compared. */
  claims: Map<string, string>;
  evidence: Map<string, { id: string; claimId: string }>;
};

type Passage = { id: string; documentId: string };
type Place = PassageInput & { start: number; end: number };

/**
 * Makes of an Assay annotation what it was: evidence, an appearance, a thread, or a mere passage. Its claim is found by
 * its statement, or made. Refuses like the mutations of those things.
 */
export async function restoreUse(
  tx: Tx,
  member: Member,
  own: Annotation,
  { passage, place, brought }: { passage: Passage; place: Place; brought: Brought },
): Promise<void> {
  const kind = own['assay:kind'];
  if (kind === 'evidence') await restoreEvidence(tx, member, own, place, brought);
  if (kind === 'appearance') {
    const claimId = await claimOf(tx, member, own, brought);
    const claim = await openClaim(tx, member, claimId);
    await insertAppearance(tx, member, claim.id, place);
    await touchClaim(tx, claim.id);
    await settleDigest(tx, member, claim.id, 'An appearance was added.');
  }
  if (kind === 'thread') {
    const about = brought.evidence.get(own['assay:about'] ?? '');
    await restoreThread(tx, member, own, { passage, about });
  }
}

async function restoreEvidence(
  tx: Tx,
  member: Member,
  own: Annotation,
  place: Place,
  brought: Brought,
): Promise<void> {
  const claimId = await claimOf(tx, member, own, brought);
  const reason = texts(own).find(({ purpose }) => purpose === 'commenting')?.value;
  const figure = own['assay:figure'];
  const input = parse(evidenceSchema, {
    ...{ claimId, passage: place, stance: own['assay:stance'], reason, figure },
  });
  const { id } = await insertEvidence(tx, member, input);
  brought.evidence.set(own.id, { id, claimId });
  const withdrawn = own['assay:withdrawn'];
  if (!withdrawn) return;
  await tx.evidence.update({
    where: { id },
    data: { withdrawnAt: new Date(), withdrawalReason: withdrawn.reason },
  });
  await recordEvent(tx, member, {
    action: 'evidence.withdrawn',
    subject: { kind: 'evidence', id },
    claimId,
    documentId: place.documentId,
    after: { reason: withdrawn.reason },
  });
  await settleDigest(tx, member, claimId, 'Evidence was withdrawn.');
}

const texts = ({ body = [] }: Annotation): TextBody[] =>
  body.filter((one): one is TextBody => one.type === 'TextualBody');

async function claimOf(tx: Tx, member: Member, own: Annotation, brought: Brought): Promise<string> {
  const body = own.body?.find((one) => 'assay:claim' in one);
  if (!body || !('assay:claim' in body)) {
    throw new AppError('INVALID', 'The annotation does not say which claim it is about.');
  }
  const content = body['assay:claim'];
  const key = statementKey(content.statement);
  const known = brought.claims.get(key);
  if (known) return known;
  const id = await makeClaim(tx, member, content);
  brought.claims.set(key, id);
  return id;
}

async function makeClaim(tx: Tx, member: Member, content: ExportedClaim): Promise<string> {
  const { statement, language, claimant, claimantUnknown, claimedOn, claimedOnUnknown } = content;
  const input = parse(claimSchema, {
    ...{ statement, claimantUnknown, claimedOnUnknown, topics: content.topics },
    language: language ?? undefined,
    claimant: claimant ? { ...claimant, wikidataId: claimant.wikidataId ?? undefined } : undefined,
    claimedOn: claimedOn ?? undefined,
  });
  const { id } = await insertClaim(tx, member, input);
  // A claim without a language has none here either, whatever its words look like.
  if (language === null) await tx.claim.update({ where: { id }, data: { language } });
  return id;
}

async function restoreThread(
  tx: Tx,
  member: Member,
  own: Annotation,
  on: { passage: Passage; about?: { id: string; claimId: string } },
): Promise<void> {
  const comments = texts(own).map((body) => {
    const author = { name: body.creator?.name ?? own.creator.name, at: body.created ?? null };
    return {
      body: attributed(body.value, author),
      editedAt: body.modified ?? null,
      revisions: (body['assay:revisions'] ?? []).map((one) => ({
        ...one,
        body: attributed(one.body, author),
      })),
    };
  });
  await insertThread(tx, member, on, { comments, outcome: own['assay:resolution']?.outcome });
}

type Thread = {
  comments: {
    body: string;
    editedAt: string | null;
    revisions: { version: number; body: string; replacedAt: string }[];
  }[];
  outcome?: string;
};

/** Opens a thread with comments that others wrote elsewhere; each says whose it is. */
export async function openForeignThread(
  tx: Tx,
  member: Member,
  passage: Passage,
  comments: readonly ForeignComment[],
): Promise<void> {
  const told = comments.map(({ body, by, at }) => ({
    body: attributed(body, { name: by, at }),
    editedAt: null,
    revisions: [],
  }));
  await insertThread(tx, member, { passage }, { comments: told });
}

async function insertThread(
  tx: Tx,
  member: Member,
  { passage, about }: { passage: Passage; about?: { id: string; claimId: string } },
  { comments, outcome }: Thread,
): Promise<void> {
  const anchor = about
    ? { targetKind: 'evidence' as const, evidenceId: about.id, claimId: about.claimId }
    : { targetKind: 'passage' as const, passageId: passage.id };
  const resolution = { resolvedAt: new Date(), resolvedById: member.userId, outcome };
  const { id } = await tx.thread.create({
    data: {
      ...anchor,
      ...(outcome !== undefined && resolution),
      teamId: member.teamId,
      createdById: member.userId,
    },
    select: { id: true },
  });
  for (const { body, editedAt, revisions } of comments) {
    await tx.comment.create({
      data: {
        id: uuid(),
        threadId: id,
        authorId: member.userId,
        body,
        editedAt,
        version: revisions.length + 1,
        revisions: { create: revisions },
      },
    });
  }
  await recordEvent(tx, member, {
    action: 'thread.opened',
    subject: { kind: 'thread', id },
    claimId: about?.claimId,
    documentId: passage.documentId,
    after: { ...anchor, comments: comments.length, ...(outcome !== undefined && { outcome }) },
  });
}
