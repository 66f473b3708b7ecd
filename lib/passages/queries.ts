import 'server-only';
import { z } from 'zod';
import type { Viewer } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { visibleDocuments } from '@/lib/documents/policy';
import { Prisma } from '@/prisma/generated/client';
import { Stance } from '@/prisma/generated/enums';

const claimFields = { claimId: z.string(), number: z.number(), statement: z.string() };

const rowSchema = z.object({
  id: z.string(),
  start: z.number(),
  end: z.number(),
  exact: z.string(),
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
});

/** A passage of one version with everything that is tied to it: who says what about which claim. */
export type PassageView = z.output<typeof rowSchema>;

/**
 * The passages of one version, the latest one without `versionNumber`, in reading order, with their appearances, live
 * evidence and number of threads; empty when the document is unknown or not visible.
 */
export async function listPassages(
  viewer: Viewer,
  { documentId, versionNumber }: { documentId: string; versionNumber?: number },
): Promise<PassageView[]> {
  if (viewer.kind !== 'member' || !z.uuid().safeParse(documentId).success) return [];
  const rows = await db.$queryRaw(Prisma.sql`
    WITH shown AS (
      SELECT v.id FROM document_version v JOIN document d ON d.id = v.document_id
      WHERE d.id = ${documentId}::uuid AND d.team_id = ${viewer.teamId}::uuid
        AND (${versionNumber ?? null}::int IS NULL OR v.number = ${versionNumber ?? null}::int)
      ORDER BY v.number DESC LIMIT 1
    ), marked AS (
      SELECT p.* FROM passage p JOIN shown ON shown.id = p.version_id
    )
    SELECT p.id::text, p.start_position AS start, p.end_position AS "end", p.exact,
      coalesce(a.list, '[]') AS appearances, coalesce(e.list, '[]') AS evidence,
      coalesce(t.count, 0)::int AS threads
    FROM marked p
    LEFT JOIN (${appearances}) a ON a.passage_id = p.id
    LEFT JOIN (${evidence}) e ON e.passage_id = p.id
    LEFT JOIN (${threads}) t ON t.passage_id = p.id
    ORDER BY p.start_position, p.end_position`);
  return z.array(rowSchema).parse(rows);
}

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
