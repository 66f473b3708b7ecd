import 'server-only';
import { recordEvent } from '@/lib/audit/mutations';
import type { Member } from '@/lib/auth/types';
import { context } from '@/lib/capture/locate';
import { writePlacements } from '@/lib/carrying/mutations';
import type { Tx } from '@/lib/db';
import { canMark, visibleDocuments } from '@/lib/documents/policy';
import { AppError } from '@/lib/errors';
import { resolvePlace } from './place';
import type { PassageInput } from './schema';

/** A passage as the rooms that attach it need it. */
export type MarkedPassage = {
  id: string;
  documentId: string;
  versionId: string;
  start: number;
  end: number;
  exact: string;
};

const marked = {
  id: true,
  documentId: true,
  versionId: true,
  start: true,
  end: true,
  exact: true,
} as const;

/**
 * The passage that `input` names, marked now if nobody did before: the same span is one row. One in an earlier version is
 * looked for in the later ones at once. Throws NOT_FOUND for a document or version that the member cannot see, FORBIDDEN
 * for observers, INVALID for a place that is not there.
 */
export async function ensurePassage(
  tx: Tx,
  member: Member,
  input: PassageInput,
): Promise<MarkedPassage> {
  const version = await findVersion(tx, member, input);
  const { start, end } = resolvePlace(version.text, input, version.language);
  const where = { versionId_start_end: { versionId: version.id, start, end } };
  const known = await tx.passage.findUnique({ where, select: marked });
  if (known) return known;
  const exact = version.text.slice(start, end);
  const { documentId } = input;
  // Two people may mark the same span at once; the second insert does nothing.
  const { count } = await tx.passage.createMany({
    data: {
      documentId,
      versionId: version.id,
      start,
      end,
      exact,
      ...context(version.text, start, end),
      createdById: member.userId,
    },
    skipDuplicates: true,
  });
  const passage = await tx.passage.findUniqueOrThrow({ where, select: marked });
  if (count === 1) {
    await recordEvent(tx, member, {
      action: 'passage.marked',
      subject: { kind: 'passage', id: passage.id },
      documentId,
      after: { versionNumber: version.number, start, end },
    });
    await carryOn(tx, passage, version.number);
  }
  return passage;
}

/** Where a new passage stands in the versions after its own; a version made meanwhile is seen, because it was waited for. */
async function carryOn(tx: Tx, { id, documentId }: MarkedPassage, number: number): Promise<void> {
  const later = await tx.documentVersion.findMany({
    where: { documentId, number: { gt: number } },
    orderBy: { number: 'asc' },
    select: { id: true },
  });
  for (const { id: versionId } of later) {
    await writePlacements(tx, { documentId, versionId }, [id]);
  }
}

async function findVersion(tx: Tx, member: Member, input: PassageInput) {
  const document = await tx.document.findFirst({
    where: { AND: [visibleDocuments(member), { id: input.documentId }] },
    select: {
      teamId: true,
      language: true,
      versions: {
        where: { number: input.versionNumber },
        orderBy: { number: 'desc' },
        take: 1,
        select: { id: true, number: true, text: true },
      },
    },
  });
  const version = document?.versions[0];
  if (!version) throw new AppError('NOT_FOUND', 'There is no such document, or no such version.');
  if (!canMark(member, document)) {
    throw new AppError('FORBIDDEN', 'Marking passages takes the role of a reviewer.');
  }
  return { ...version, language: document.language ?? undefined };
}
