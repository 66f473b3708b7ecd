import 'server-only';
import { sameButForTypography } from '@/lib/anchoring/typography';
import { recordEvent } from '@/lib/audit/mutations';
import type { Member } from '@/lib/auth/types';
import { type Tx, transaction } from '@/lib/db';
import { settleDigestOfDocument } from '@/lib/digest/mutations';
import { canMark } from '@/lib/documents/policy';
import { AppError } from '@/lib/errors';
import { resolvePlace } from '@/lib/passages/place';
import { openReReviews, settleMootReReviews } from '@/lib/re-reviews/mutations';
import { effectivePlace, type Place } from '@/lib/standing/placement';
import { type PlacementRow, placementSelect } from '@/lib/standing/placement-view';
import { standingOf } from '@/lib/standing/standing';
import type { Prisma } from '@/prisma/generated/client';
import { lapseByCause } from './mutations';
import { readPlacement } from './queries';
import type { DecisionInput } from './schema';

type Seen = { placementId: string; version: number; reason?: string };
type Change = Pick<
  Prisma.PlacementUncheckedUpdateManyInput,
  'decision' | 'decidedStart' | 'decidedEnd' | 'decidedExact'
> & { inPlace: boolean };

const noPlace = { decidedStart: null, decidedEnd: null, decidedExact: null };

/**
 * Takes a person's decision about where a passage stands, beside what the machine found. NOT_FOUND outside the team,
 * FORBIDDEN below reviewer, CONFLICT with the present placement when somebody decided meanwhile or a newer version came,
 * INVALID for a place that is not there.
 */
export async function decidePlacement(member: Member, input: DecisionInput): Promise<void> {
  const { decision, start, end, ...seen } = input;
  if (decision === 'confirmed') return await confirmPlacement(member, seen);
  if (decision === 'gone') return await markPassageGone(member, seen);
  if (decision === 'none') return await reopenPlacement(member, seen);
  if (start === undefined || end === undefined) {
    const sentence = 'Say where the passage stands now, by its start and end.';
    throw new AppError('INVALID', sentence, { start: sentence });
  }
  await correctPlacement(member, { ...seen, start, end });
}

/** The passage stands where the machine found it. INVALID when it found nothing; other refusals as in `decidePlacement`. */
export function confirmPlacement(member: Member, seen: Seen): Promise<void> {
  return decide(member, seen, 'placement.confirmed', async (row) => {
    if (row.fate === 'missing') {
      throw new AppError('INVALID', 'The passage was not found, so there is nothing to confirm.');
    }
    const inPlace = row.fate !== 'altered' || row.typographic;
    return { ...noPlace, decision: 'confirmed', inPlace };
  });
}

/** The passage stands at another place of that version. Refusals as in `decidePlacement`. */
export function correctPlacement(
  member: Member,
  { start, end, ...seen }: Seen & { start: number; end: number },
): Promise<void> {
  return decide(member, seen, 'placement.corrected', async (row, tx) => {
    const { text } = await tx.documentVersion.findUniqueOrThrow({
      where: { id: row.versionId },
      select: { text: true },
    });
    const span = resolvePlace(text, { documentId: row.passage.documentId, start, end });
    const words = text.slice(span.start, span.end);
    return {
      decision: 'corrected',
      decidedStart: span.start,
      decidedEnd: span.end,
      decidedExact: words,
      inPlace: sameButForTypography(row.passage.exact, words),
    };
  });
}

/** The passage is no longer in that version, whatever the machine found. Refusals as in `decidePlacement`. */
export function markPassageGone(member: Member, seen: Seen): Promise<void> {
  return decide(member, seen, 'placement.marked_gone', async () => ({
    ...noPlace,
    decision: 'gone',
    inPlace: false,
  }));
}

/** Takes the decision back: what the machine found counts again. Refusals as in `decidePlacement`. */
export function reopenPlacement(member: Member, seen: Seen): Promise<void> {
  return decide(member, seen, 'placement.reopened', async (row) => ({
    ...noPlace,
    decision: null,
    inPlace: row.fate === 'exact' || row.fate === 'moved' || row.typographic,
  }));
}

async function decide(
  member: Member,
  { placementId, version, reason }: Seen,
  action: string,
  choose: (row: PlacementRow, tx: Tx) => Promise<Change>,
): Promise<void> {
  await transaction(async (tx) => {
    const before = await openPlacement(tx, member, placementId);
    const change = await choose(before, tx);
    const decided = change.decision !== null;
    const { count } = await tx.placement.updateMany({
      where: { id: placementId, decisionVersion: version },
      data: {
        ...change,
        decisionReason: (decided && reason) || null,
        decidedById: decided ? member.userId : null,
        decidedAt: decided ? new Date() : null,
        decisionVersion: { increment: 1 },
      },
    });
    if (count === 0) {
      const sentence = 'Somebody else decided about this passage in the meantime.';
      throw conflict(sentence, await readPlacement(tx, member, placementId));
    }
    const after = await tx.placement.findUniqueOrThrow({
      where: { id: placementId },
      select: placementSelect,
    });
    await recordEvent(tx, member, {
      action,
      subject: { kind: 'placement', id: placementId },
      documentId: before.passage.documentId,
      before: toWords(before),
      after: { ...toWords(after), ...(decided && reason && { reason }) },
    });
    await settle(tx, member, before, after);
  });
}

const toWords = (row: PlacementRow) => ({
  decision: row.decision,
  versionNumber: row.version.number,
  place: effectivePlace(row),
});

const conflict = (sentence: string, current: unknown) =>
  new AppError('CONFLICT', sentence, {}, current);

/** A placement in the latest version of a document of the team, with the document's row locked. */
async function openPlacement(tx: Tx, member: Member, id: string): Promise<PlacementRow> {
  const unknown = new AppError('NOT_FOUND', 'There is no such placement.');
  const row = await tx.placement.findFirst({
    where: { id, passage: { document: { teamId: member.teamId } } },
    select: { passageId: true, passage: { select: { documentId: true } } },
  });
  if (!row) throw unknown;
  if (!canMark(member, { teamId: member.teamId })) {
    throw new AppError('FORBIDDEN', 'Observers follow the work; reviewers and editors decide.');
  }
  const { documentId } = row.passage;
  await tx.$queryRaw`SELECT id::text FROM document WHERE id = ${documentId}::uuid FOR UPDATE`;
  const latest = await tx.placement.findFirst({
    where: { passageId: row.passageId, version: { documentId } },
    orderBy: { version: { number: 'desc' } },
    select: placementSelect,
  });
  if (!latest) throw unknown;
  if (latest.id === id) return latest;
  const sentence = `Version ${latest.version.number} came. Decide where the passage stands there.`;
  throw conflict(sentence, await readPlacement(tx, member, latest.id));
}

/** Puts claims on the re-review list or takes them off it, and lapses approvals of what is no longer so. */
async function settle(
  tx: Tx,
  member: Member,
  before: PlacementRow,
  after: PlacementRow,
): Promise<void> {
  const { passageId, versionId } = after;
  const { documentId } = after.passage;
  const versionNumber = after.version.number;
  const { title } = await tx.document.findUniqueOrThrow({
    where: { id: documentId },
    select: { title: true },
  });
  const standing = standingOf(after);
  if (standing === 'in_place') {
    const outcome = `${member.name} found the passage in place in version ${versionNumber} of “${title}”.`;
    await settleMootReReviews(tx, member, { passageIds: [passageId] }, outcome);
  } else {
    const cause = standing === 'missing' ? 'passage_missing' : 'passage_altered';
    const asBefore = wordsOf(before) === wordsOf(after);
    const found = { teamId: member.teamId, documentId, versionId, versionNumber };
    const causes = await openReReviews(tx, member, found, [{ passageId, cause, asBefore }]);
    await lapseByCause(tx, member, causes, { versionNumber, title });
  }
  const reason = `It was decided anew where a passage stands in version ${versionNumber} of “${title}”.`;
  await settleDigestOfDocument(tx, member, documentId, reason);
}

const wordsOf = (row: PlacementRow): Place['exact'] | null => effectivePlace(row)?.exact ?? null;
