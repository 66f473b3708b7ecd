import 'server-only';
import { z } from 'zod';
import type { Viewer } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { visibleDocuments } from '@/lib/documents/policy';
import { Prisma } from '@/prisma/generated/client';
import { PassageFate, PlacementDecision, Stance } from '@/prisma/generated/enums';

const claimFields = { claimId: z.string(), number: z.number(), statement: z.string() };

const useFields = {
  appearances: z.array(z.object({ id: z.string(), ...claimFields })),
  evidence: z.array(
    z.object({
      id: z.string(),
      ...claimFields,
      stance: z.enum(Stance),
      reason: z.string(),
      by: z.string(),
    }),
  ),
  /** Threads on the passage itself and on its evidence. */
  threads: z.number(),
};

const carriedSchema = z.object({
  placementId: z.string(),
  /** The count of decisions. */
  version: z.number(),
  /** The version in which it was marked, and its words there. */
  versionNumber: z.number(),
  exact: z.string(),
  fate: z.enum(PassageFate),
  typographic: z.boolean(),
  decision: z.enum(PlacementDecision).nullable(),
  inPlace: z.boolean(),
});

const rowSchema = z.object({
  id: z.string(),
  start: z.number(),
  end: z.number(),
  exact: z.string(),
  /** Where it comes from, and how that was found out; null for one that was marked in this version. */
  carried: carriedSchema.nullable(),
  ...useFields,
});

/** A passage as it stands in one version, with everything that is tied to it: who says what about which claim. */
export type PassageView = z.output<typeof rowSchema>;

/** A passage that was carried from an earlier version. */
export type CarriedView = z.output<typeof carriedSchema>;

const missingSchema = z.object({ id: z.string(), carried: carriedSchema, ...useFields });

/** A passage of an earlier version that does not stand in the one shown. */
export type MissingPassageView = z.output<typeof missingSchema>;

type Shown = { documentId: string; versionNumber?: number };

/**
 * The passages of one version, the latest one without `versionNumber`, in reading order: those marked in it and those of
 * earlier versions at their places in it, with their appearances, live evidence and number of threads. Empty when the
 * document is unknown or not visible.
 */
export async function listPassages(viewer: Viewer, shown: Shown): Promise<PassageView[]> {
  return z.array(rowSchema).parse(await readPassages(viewer, shown, 'there'));
}

/** The passages of earlier versions that were not found in one version, or are gone from it; in the order of marking. */
export async function listMissingPassages(
  viewer: Viewer,
  shown: Shown,
): Promise<MissingPassageView[]> {
  return z.array(missingSchema).parse(await readPassages(viewer, shown, 'missing'));
}

async function readPassages(
  viewer: Viewer,
  { documentId, versionNumber }: Shown,
  which: 'there' | 'missing',
): Promise<unknown[]> {
  if (viewer.kind !== 'member' || !z.uuid().safeParse(documentId).success) return [];
  return await db.$queryRaw<unknown[]>(Prisma.sql`
    WITH shown AS (
      SELECT v.id FROM document_version v JOIN document d ON d.id = v.document_id
      WHERE d.id = ${documentId}::uuid AND d.team_id = ${viewer.teamId}::uuid
        AND (${versionNumber ?? null}::int IS NULL OR v.number = ${versionNumber ?? null}::int)
      ORDER BY v.number DESC LIMIT 1
    ), placed AS (
      SELECT p.id, p.start_position AS start_at, p.end_position AS end_at, p.exact, NULL::jsonb AS carried
      FROM passage p JOIN shown ON shown.id = p.version_id
      UNION ALL ${carried}
    ), marked AS (
      SELECT * FROM placed WHERE (start_at IS NULL) = ${which === 'missing'}
    )
    SELECT m.id::text, m.start_at AS start, m.end_at AS "end", m.exact, m.carried,
      coalesce(a.list, '[]') AS appearances, coalesce(e.list, '[]') AS evidence,
      coalesce(t.count, 0)::int AS threads
    FROM marked m
    LEFT JOIN (${appearances}) a ON a.passage_id = m.id
    LEFT JOIN (${evidence}) e ON e.passage_id = m.id
    LEFT JOIN (${threads}) t ON t.passage_id = m.id
    ORDER BY m.start_at, m.end_at, m.id`);
}

// The person's place comes before the machine's; what is gone has none.
const carried = Prisma.sql`
  SELECT p.id,
    CASE WHEN s.decision IS DISTINCT FROM 'gone' THEN coalesce(s.decided_start, s.start_position) END,
    CASE WHEN s.decision IS DISTINCT FROM 'gone' THEN coalesce(s.decided_end, s.end_position) END,
    CASE WHEN s.decision IS DISTINCT FROM 'gone' THEN coalesce(s.decided_exact, s.exact) END,
    jsonb_build_object(
      'placementId', s.id, 'version', s.decision_version, 'versionNumber', v.number,
      'exact', p.exact, 'fate', s.fate, 'typographic', s.typographic,
      'decision', s.decision, 'inPlace', s.in_place)
  FROM placement s JOIN shown ON shown.id = s.version_id
    JOIN passage p ON p.id = s.passage_id JOIN document_version v ON v.id = p.version_id`;

const appearances = Prisma.sql`
  SELECT a.passage_id, jsonb_agg(jsonb_build_object(
    'id', a.id, 'claimId', c.id, 'number', c.number, 'statement', c.statement
  ) ORDER BY c.number) AS list
  FROM appearance a JOIN marked m ON m.id = a.passage_id JOIN claim c ON c.id = a.claim_id
  GROUP BY a.passage_id`;

const evidence = Prisma.sql`
  SELECT e.passage_id, jsonb_agg(jsonb_build_object(
    'id', e.id, 'claimId', c.id, 'number', c.number, 'statement', c.statement,
    'stance', e.stance, 'reason', e.reason, 'by', coalesce(u.name, '')
  ) ORDER BY c.number, e.id) AS list
  FROM evidence e JOIN marked m ON m.id = e.passage_id JOIN claim c ON c.id = e.claim_id
    LEFT JOIN "user" u ON u.id = e.changed_by_id
  WHERE e.withdrawn_at IS NULL
  GROUP BY e.passage_id`;

const threads = Prisma.sql`
  SELECT on_passage.passage_id, count(*) AS count FROM (
    SELECT t.passage_id FROM thread t JOIN marked m ON m.id = t.passage_id
    UNION ALL
    SELECT e.passage_id FROM thread t JOIN evidence e ON e.id = t.evidence_id
      JOIN marked m ON m.id = e.passage_id
    WHERE t.passage_id IS NULL
  ) on_passage GROUP BY on_passage.passage_id`;

/** Where one passage stands. */
export type PassagePlaceView = {
  id: string;
  documentId: string;
  versionNumber: number;
  start: number;
  end: number;
  exact: string;
};

/** The place of one passage, or null when it is unknown or in another team's document. */
export async function getPassage(viewer: Viewer, id: string): Promise<PassagePlaceView | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const row = await db.passage.findFirst({
    where: { AND: [{ id }, { document: visibleDocuments(viewer) }] },
    select: {
      id: true,
      documentId: true,
      start: true,
      end: true,
      exact: true,
      version: { select: { number: true } },
    },
  });
  if (!row) return null;
  const { version, ...place } = row;
  return { ...place, versionNumber: version.number };
}
