import 'server-only';
import { z } from 'zod';
import type { Member, Viewer } from '@/lib/auth/types';
import { visibleClaims } from '@/lib/claims/policy';
import { fromCursor, toCursor } from '@/lib/cursor';
import { db } from '@/lib/db';
import { openQuestions } from '@/lib/derivations/open-questions';
import { canCorrect } from '@/lib/documents/policy';
import { listPeople } from '@/lib/people/queries';
import { Prisma } from '@/prisma/generated/client';
import { listTeamDraws } from './candidate-queries';
import { type SuggestionFilter, suggestionPlaceSchema } from './schema';
import { rowSchema, type SuggestionRow, type SuggestionView, toSuggestionView } from './view';

/** Every suggestion with its quotation, cut out of the text by UTF-16 positions; to be narrowed by the caller. */
const select = Prisma.sql`
  SELECT s.id::text, s.kind::text, s.basis::text, s.score, s.status::text, s.team_id::text AS "teamId",
    s.created_at AS "createdAt", s.decided_at AS "decidedAt", s.decided_by_id::text AS "decidedById",
    f.id::text AS "fromId", f.title AS "fromTitle", f.publisher AS "fromPublisher", f.published_on AS "fromPublishedOn",
    f.language AS "fromLanguage",
    t.id::text AS "toId", t.title AS "toTitle", t.publisher AS "toPublisher", t.published_on AS "toPublishedOn",
    v.number AS "versionNumber", s.start_position AS start, s.end_position AS end,
    substr(v.text, utf16_characters(v.text, s.start_position) + 1,
      utf16_characters(v.text, s.end_position) - utf16_characters(v.text, s.start_position)) AS exact
  FROM derivation_suggestion s
  JOIN document f ON f.id = s.from_id JOIN document t ON t.id = s.to_id
  JOIN document_version v ON v.id = s.version_id`;

async function read(viewer: Member, where: Prisma.Sql): Promise<SuggestionRow[]> {
  const rows = await db.$queryRaw`${select} WHERE s.team_id = ${viewer.teamId}::uuid AND ${where}`;
  return rowSchema.array().parse(rows);
}

async function toViews(viewer: Member, rows: readonly SuggestionRow[]): Promise<SuggestionView[]> {
  const people = new Map((await listPeople(viewer.teamId)).map((person) => [person.id, person]));
  return rows.map((row) => toSuggestionView(row, people, canCorrect(viewer, row)));
}

/** The suggestions of the team in one status, the likeliest first. Open ones that were answered otherwise are left out. */
export async function listSuggestions(
  viewer: Viewer,
  { status, limit, cursor }: SuggestionFilter,
): Promise<{ items: SuggestionView[]; nextCursor: string | null }> {
  if (viewer.kind !== 'member') return { items: [], nextCursor: null };
  const after = cursor ? fromCursor(suggestionPlaceSchema, cursor) : null;
  const rows = await read(
    viewer,
    Prisma.sql`s.status = ${status}::suggestion_status
      AND (${after === null} OR (s.score, s.id) < (${after?.[0] ?? 0}::float8, ${after?.[1] ?? null}::uuid))
      ORDER BY s.score DESC, s.id DESC LIMIT ${limit + 1}`,
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const shown =
    status === 'open' ? openQuestions(page, await listTeamDraws(db, viewer.teamId)) : page;
  return {
    items: await toViews(viewer, shown),
    nextCursor: rows.length > limit && last ? toCursor([last.score, last.id]) : null,
  };
}

/** How many suggestions of the team wait for a person. */
export async function countOpenSuggestions(viewer: Viewer): Promise<number> {
  if (viewer.kind !== 'member') return 0;
  return await db.derivationSuggestion.count({ where: { teamId: viewer.teamId, status: 'open' } });
}

/** One suggestion; null when it is not there or another team's. */
export async function getSuggestion(viewer: Viewer, id: string): Promise<SuggestionView | null> {
  if (viewer.kind !== 'member' || !z.uuid().safeParse(id).success) return null;
  const rows = await read(viewer, Prisma.sql`s.id = ${id}::uuid`);
  return (await toViews(viewer, rows))[0] ?? null;
}

/** Open suggestions of what a document draws on and what draws on it, the likeliest first. */
export async function listSuggestionsOfDocument(
  viewer: Viewer,
  documentId: string,
): Promise<SuggestionView[]> {
  return z.uuid().safeParse(documentId).success ? listSuggestionsAround(viewer, [documentId]) : [];
}

/** The same for several documents: every open suggestion that one of them is part of. */
export async function listSuggestionsAround(
  viewer: Viewer,
  documentIds: readonly string[],
): Promise<SuggestionView[]> {
  if (viewer.kind !== 'member' || documentIds.length === 0) return [];
  const ids = [...documentIds];
  const rows = await read(
    viewer,
    Prisma.sql`s.status = 'open' AND (s.from_id = ANY(${ids}::uuid[]) OR s.to_id = ANY(${ids}::uuid[]))
      ORDER BY s.score DESC, s.id`,
  );
  return await toViews(viewer, openQuestions(rows, await listTeamDraws(db, viewer.teamId)));
}

/**
 * Open suggestions that lie on the way from the documents of a claim's evidence to their sources, whether that way is
 * confirmed or suggested; the likeliest first. Empty when the viewer may not see the claim.
 */
export async function listSuggestionsOfClaim(
  viewer: Viewer,
  claimId: string,
): Promise<SuggestionView[]> {
  if (viewer.kind !== 'member' || !z.uuid().safeParse(claimId).success) return [];
  const seen = await db.claim.count({ where: { AND: [visibleClaims(viewer), { id: claimId }] } });
  if (seen === 0) return [];
  const rows = await read(
    viewer,
    Prisma.sql`s.status = 'open' AND s.from_id IN (
      WITH RECURSIVE above AS (
        SELECT p.document_id AS id FROM evidence e JOIN passage p ON p.id = e.passage_id
        WHERE e.claim_id = ${claimId}::uuid AND e.withdrawn_at IS NULL
        UNION
        SELECT edge.to_id FROM above a JOIN (
          SELECT from_id, to_id FROM derivation
          UNION SELECT from_id, to_id FROM derivation_suggestion WHERE status = 'open'
        ) edge ON edge.from_id = a.id
      ) SELECT id FROM above
    ) ORDER BY s.score DESC, s.id`,
  );
  return await toViews(viewer, openQuestions(rows, await listTeamDraws(db, viewer.teamId)));
}
