import 'server-only';
import { recordEvents } from '@/lib/audit/mutations';
import type { Member } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import type { PublicationCause } from '@/prisma/generated/enums';
import type { Dependent } from './ties';

/** The publication that says that another one was wrong. */
export type Correction = {
  publicationId: string;
  kind: 'correction' | 'retraction';
  cause: PublicationCause | null;
  /** The number of the corrected claim within its team. */
  number: number;
};

/** Puts claims on the re-review list because another one was corrected or retracted, with one audit event each. */
export async function openCascade(
  tx: Tx,
  member: Member,
  { publicationId, kind, cause, number }: Correction,
  dependents: readonly Dependent[],
): Promise<void> {
  if (dependents.length === 0) return;
  const why = kind === 'correction' ? 'claim_corrected' : 'claim_retracted';
  // In the order of their ids, as everything that touches many claims does.
  const inOrder = dependents.toSorted((a, b) => (a.claimId < b.claimId ? -1 : 1));
  await tx.reReview.createMany({
    data: inOrder.map(({ claimId, tie, documentIds }) => ({
      ...{ teamId: member.teamId, claimId, publicationId, tie },
      ...{ cause: why, tiedBy: documentIds },
    })),
  });
  await recordEvents(
    tx,
    member,
    inOrder.map(({ claimId, tie }) => ({
      action: 'claim.re_review_opened',
      subject: { kind: 'claim', id: claimId },
      teamId: member.teamId,
      claimId,
      after: { because: kind, number, tie, ...(cause && { cause }) },
    })),
  );
}
