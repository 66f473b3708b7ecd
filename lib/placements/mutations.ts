import 'server-only';
import { recordEvent } from '@/lib/audit/mutations';
import type { Viewer } from '@/lib/auth/types';
import type { Carried } from '@/lib/carrying/carry';
import { isInPlace, writePlacements } from '@/lib/carrying/mutations';
import type { Tx } from '@/lib/db';
import { lapseIfChanged, lockClaim, settleDigestOfDocument } from '@/lib/digest/mutations';
import { type FoundIn, openReReviews, settleMootReReviews } from '@/lib/re-reviews/mutations';
import type { PassageFate, ReReviewCause } from '@/prisma/generated/enums';

/** How the passages of a document fared in a new version: counts, and each passage with its place. */
export type CarriedPassages = Record<PassageFate, number> & {
  items: {
    passageId: string;
    fate: PassageFate;
    start: number | null;
    end: number | null;
    score: number | null;
  }[];
};

/**
 * Carries every passage marked in earlier versions into a new version, in the transaction that makes the version: writes
 * what the machine finds, puts the claims that rest on altered and missing passages on the re-review list, and lapses
 * approvals of what is no longer so. To be called last in that transaction; the document's row is locked until it ends.
 */
export async function carryPassages(
  tx: Tx,
  actor: Viewer,
  { documentId, versionId }: { documentId: string; versionId: string },
): Promise<CarriedPassages> {
  // Whoever marks a passage meanwhile waits for this lock by the passage's foreign key, and then carries it on itself.
  await tx.$queryRaw`SELECT id::text FROM document WHERE id = ${documentId}::uuid FOR UPDATE`;
  const carried = await writePlacements(tx, { documentId, versionId });
  const { document, number } = await tx.documentVersion.findUniqueOrThrow({
    where: { id: versionId },
    select: { number: true, document: { select: { title: true, teamId: true } } },
  });
  const counts = countFates(carried);
  await recordEvent(tx, actor, {
    action: 'version.passages_carried',
    subject: { kind: 'version', id: versionId },
    teamId: document.teamId,
    documentId,
    after: { versionNumber: number, ...counts },
  });
  const found = { teamId: document.teamId, documentId, versionId, versionNumber: number };
  await announce(tx, actor, found, document.title, carried);
  return {
    ...counts,
    items: carried.map(({ passageId, fate, start, end, score }) => ({
      passageId,
      fate,
      start,
      end,
      score,
    })),
  };
}

async function announce(
  tx: Tx,
  actor: Viewer,
  found: FoundIn,
  title: string,
  carried: readonly Carried[],
): Promise<void> {
  const { versionNumber } = found;
  const inPlace = carried.filter(isInPlace).map(({ passageId }) => passageId);
  const back = `The passage is in place in version ${versionNumber} of “${title}”.`;
  await settleMootReReviews(tx, actor, { passageIds: inPlace }, back);
  const causes = await openReReviews(tx, actor, found, displacedOf(carried));
  await lapseByCause(tx, actor, causes, { versionNumber, title });
  await settleDigestOfDocument(
    tx,
    actor,
    found.documentId,
    `A passage stands differently in version ${versionNumber} of “${title}”.`,
  );
}

/** Lapses the approvals of claims that rest on displaced passages, with what became of them as the reason. */
export async function lapseByCause(
  tx: Tx,
  actor: Viewer,
  causes: ReadonlyMap<string, ReReviewCause>,
  { versionNumber, title }: { versionNumber: number; title: string },
): Promise<void> {
  for (const [claimId, cause] of causes) {
    const claim = await lockClaim(tx, claimId);
    const reason =
      cause === 'passage_missing'
        ? `A passage it rests on is missing in version ${versionNumber} of “${title}”.`
        : `A passage it rests on was altered in version ${versionNumber} of “${title}”.`;
    if (claim) await lapseIfChanged(tx, actor, claim, reason);
  }
}

const displacedOf = (carried: readonly Carried[]) =>
  carried
    .filter((one) => !isInPlace(one))
    .map(({ passageId, fate, asBefore }) => ({
      passageId,
      asBefore,
      cause: fate === 'missing' ? ('passage_missing' as const) : ('passage_altered' as const),
    }));

function countFates(carried: readonly Carried[]): Record<PassageFate, number> {
  const counts = { exact: 0, moved: 0, altered: 0, missing: 0 };
  for (const { fate } of carried) counts[fate] += 1;
  return counts;
}
