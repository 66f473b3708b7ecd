import type { z } from 'zod';
import type { Viewer } from '@/lib/auth/types';
import { getWorkspace, type Workspace } from '@/lib/workspace/queries';
import type { claimField } from '../definitions/claims';
import { found } from '../gate/problem';

/** The whole claim as the API shows it; NOT_FOUND when there is none or it is another team's. */
export async function presentClaim(viewer: Viewer, id: string) {
  return toClaim(found(await getWorkspace(viewer, { id })));
}

function toClaim(workspace: Workspace): z.input<typeof claimField> {
  const { claim, evidence, searches, assessments, verdict, approvals, digest, steps } = workspace;
  return {
    ...claim,
    digest,
    evidence,
    searches,
    assessments: assessments.visible,
    assessedBy: assessments.givenBy,
    verdict: verdict.verdict,
    approvals: approvals.items,
    can: {
      ...claim.can,
      assess: assessments.can.assess,
      writeVerdict: verdict.can.write,
      approve: approvals.can.approve,
      requestChanges: approvals.can.requestChanges,
      transitions: steps.filter((step) => step.allowed).map((step) => step.to),
    },
  };
}
