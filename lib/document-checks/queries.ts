import 'server-only';
import { z } from 'zod';
import type { Viewer } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { visibleDocuments } from '@/lib/documents/policy';
import { canSchedule } from './policy';

/** A screen of them; whoever wants to know more looks at the audit log. */
const MOST_CHECKS = 30;

export type ChecksView = NonNullable<Awaited<ReturnType<typeof getChecks>>>;

/** How often a document's address is looked at, and what came of the last looks; null when the document is not visible. */
export async function getChecks(viewer: Viewer, documentId: string) {
  if (!z.uuid().safeParse(documentId).success) return null;
  const document = await db.document.findFirst({
    where: { AND: [visibleDocuments(viewer), { id: documentId }] },
    select: {
      teamId: true,
      url: true,
      checkEveryDays: true,
      nextCheckAt: true,
      checksSetById: true,
      checks: { orderBy: [{ at: 'desc' }, { id: 'desc' }], take: MOST_CHECKS },
      versions: { select: { id: true, number: true } },
    },
  });
  if (!document) return null;
  const { checks, versions, checksSetById } = document;
  const ids = [checksSetById, ...checks.map((check) => check.requestedById)];
  const people = await db.user.findMany({
    where: { id: { in: ids.filter((id) => id !== null) } },
    select: { id: true, name: true },
  });
  const person = (id: string | null) => people.find((one) => one.id === id) ?? null;
  const numbers = new Map(versions.map(({ id, number }) => [id, number]));
  return {
    url: document.url,
    everyDays: document.checkEveryDays,
    nextAt: document.nextCheckAt?.toISOString() ?? null,
    setBy: person(checksSetById),
    items: checks.map((check) => ({
      id: check.id,
      at: check.at.toISOString(),
      outcome: check.outcome,
      reason: check.reason,
      httpStatus: check.httpStatus,
      /** The version that it made. */
      versionNumber: numbers.get(check.versionId ?? '') ?? null,
      /** Null for a check by schedule. */
      requestedBy: person(check.requestedById),
    })),
    can: { schedule: canSchedule(viewer, document) },
  };
}

/** On whose behalf a document may be checked, best first: who set that up, who added it, then the team's editors. */
export async function listCheckers(
  documentId: string,
): Promise<{ teamId: string; userId: string }[]> {
  const document = await db.document.findUnique({
    where: { id: documentId },
    select: { teamId: true, addedById: true, checksSetById: true },
  });
  if (!document) return [];
  const { teamId, addedById, checksSetById } = document;
  const editors = await db.member.findMany({
    where: { teamId, role: { in: ['editor', 'admin'] }, removedAt: null },
    orderBy: { id: 'asc' },
    select: { userId: true },
  });
  const ids = [checksSetById, addedById, ...editors.map(({ userId }) => userId)];
  return [...new Set(ids.filter((id) => id !== null))].map((userId) => ({ teamId, userId }));
}
