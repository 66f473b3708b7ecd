import 'server-only';
import { z } from 'zod';
import type { Viewer } from '@/lib/auth/types';
import { visibleClaims } from '@/lib/claims/policy';
import { db } from '@/lib/db';
import { visibleDocuments } from '@/lib/documents/policy';
import { env } from '@/lib/env';
import { hasRole } from '@/lib/teams/roles';
import { Prisma } from '@/prisma/generated/client';
import { type Collected, collectionOf, PAGE, pageOf } from './collection';
import type { AnnotationCollection, AnnotationPage } from './model';
import { readUses } from './use-queries';
import { writeAnnotation } from './write-annotation';

/** Whose passages are collected: of one document, of one claim, or of the whole team. */
export type Scope = { documentId: string } | { claimId: string } | { teamId: string };

const refSchema = z.object({
  kind: z.enum(['evidence', 'appearance', 'thread', 'passage']),
  id: z.uuid(),
});
export type UseRef = z.output<typeof refSchema>;

/** A collection with its first page, `whole` with everything in it; null when the viewer may not see its document or claim. */
export async function getAnnotations(
  viewer: Viewer,
  scope: Scope,
  { whole }: { whole: boolean },
): Promise<AnnotationCollection | null> {
  const collected = await collect(viewer, scope);
  if (!collected) return null;
  const { total } = collected;
  const items = await readPage(scope, { offset: 0, limit: whole ? total : PAGE });
  return collectionOf(collected, items, { whole });
}

/** One page of a collection, counted from 1; null when there is none, or the viewer may not see it. */
export async function getAnnotationPage(
  viewer: Viewer,
  scope: Scope,
  page: number,
): Promise<AnnotationPage | null> {
  const collected = await collect(viewer, scope);
  if (!collected || (page - 1) * PAGE >= Math.max(1, collected.total)) return null;
  return pageOf(collected, await readPage(scope, { offset: (page - 1) * PAGE, limit: PAGE }), page);
}

async function collect(viewer: Viewer, scope: Scope): Promise<Collected | null> {
  const named = await nameOf(viewer, scope);
  if (!named) return null;
  const [row] = await db.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM (${usesOf(scope)}) uses`;
  return { ...named, address: env.ASSAY_URL, total: row?.total ?? 0 };
}

async function nameOf(
  viewer: Viewer,
  scope: Scope,
): Promise<{ path: string; label: string } | null> {
  if ('teamId' in scope) {
    if (!hasRole(viewer, 'observer') || viewer.teamId !== scope.teamId) return null;
    return { path: '/api/v1/annotations', label: 'Passages of the team' };
  }
  if ('documentId' in scope) {
    const id = z.uuid().safeParse(scope.documentId).data;
    const row =
      id &&
      (await db.document.findFirst({
        where: { AND: [visibleDocuments(viewer), { id }] },
        select: { title: true },
      }));
    return row ? { path: `/api/v1/documents/${id}/annotations`, label: row.title } : null;
  }
  const id = z.uuid().safeParse(scope.claimId).data;
  const row =
    id &&
    (await db.claim.findFirst({
      where: { AND: [visibleClaims(viewer), { id }] },
      select: { statement: true },
    }));
  return row ? { path: `/api/v1/claims/${id}/annotations`, label: row.statement } : null;
}

async function readPage(scope: Scope, { offset, limit }: { offset: number; limit: number }) {
  const rows = await db.$queryRaw`
    SELECT uses.kind, uses.id::text FROM (${usesOf(scope)}) uses
    JOIN passage p ON p.id = uses.passage_id JOIN document_version v ON v.id = p.version_id
    ORDER BY p.document_id, v.number, p.start_position, p.end_position, uses.rank, uses.id
    LIMIT ${limit} OFFSET ${offset}`;
  const uses = await readUses(z.array(refSchema).parse(rows));
  return uses.map((use) => writeAnnotation(use, env.ASSAY_URL));
}

/** Every use of a passage once; a passage that nobody uses is one by itself. */
function usesOf(scope: Scope): Prisma.Sql {
  if ('claimId' in scope) {
    const id = scope.claimId;
    return Prisma.sql`
      SELECT 'evidence' AS kind, 1 AS rank, id, passage_id FROM evidence WHERE claim_id = ${id}::uuid
      UNION ALL SELECT 'appearance', 0, id, passage_id FROM appearance WHERE claim_id = ${id}::uuid
      UNION ALL SELECT 'thread', 2, t.id, e.passage_id FROM thread t
        JOIN evidence e ON e.id = t.evidence_id WHERE e.claim_id = ${id}::uuid`;
  }
  const own =
    'documentId' in scope
      ? Prisma.sql`p.document_id = ${scope.documentId}::uuid`
      : Prisma.sql`p.document_id IN (SELECT id FROM document WHERE team_id = ${scope.teamId}::uuid)`;
  return Prisma.sql`
    SELECT 'evidence' AS kind, 1 AS rank, e.id, e.passage_id FROM evidence e
      JOIN passage p ON p.id = e.passage_id WHERE ${own}
    UNION ALL SELECT 'appearance', 0, a.id, a.passage_id FROM appearance a
      JOIN passage p ON p.id = a.passage_id WHERE ${own}
    UNION ALL SELECT 'thread', 2, t.id, p.id FROM thread t
      LEFT JOIN evidence e ON e.id = t.evidence_id
      JOIN passage p ON p.id = coalesce(t.passage_id, e.passage_id) WHERE ${own}
    UNION ALL SELECT 'passage', 3, p.id, p.id FROM passage p WHERE ${own}
      AND NOT EXISTS (SELECT 1 FROM evidence WHERE passage_id = p.id)
      AND NOT EXISTS (SELECT 1 FROM appearance WHERE passage_id = p.id)
      AND NOT EXISTS (SELECT 1 FROM thread WHERE passage_id = p.id)`;
}
