import type { Member, Viewer } from '@/lib/auth/types';
import { canWriteVerdict } from '@/lib/verdicts/policy';
import type { ClaimState } from '@/prisma/generated/enums';

/** Who may write the verdict says what becomes of the assessments: after the reveal, before the publication. */
export function canAdjudicate(
  viewer: Viewer,
  claim: { teamId: string; state: ClaimState },
): viewer is Member {
  return canWriteVerdict(viewer, claim);
}
