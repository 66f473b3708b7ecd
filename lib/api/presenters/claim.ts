import type { z } from 'zod';
import type { Viewer } from '@/lib/auth/types';
import { type DrawsView, listDraws } from '@/lib/derivations/draws-queries';
import { countSources, sourcesOf } from '@/lib/sources/sources';
import { getWorkspace, type Workspace } from '@/lib/workspace/queries';
import type { claimField } from '../definitions/claims';
import { found } from '../gate/problem';

/** The whole claim as the API shows it; NOT_FOUND when there is none or it is another team's. */
export async function presentClaim(viewer: Viewer, id: string) {
  const workspace = found(await getWorkspace(viewer, { id }));
  return toClaim(workspace, await listDraws(viewer, workspace.claim.id));
}

/** The independent sources of the evidence that counts, counted and named. */
function toSources(evidence: Workspace['evidence'], { draws, documents }: DrawsView) {
  const witnesses = evidence
    .filter(({ withdrawn }) => withdrawn === null)
    .map(({ stance, document }) => ({ stance, documentId: document.id }));
  const roots = sourcesOf(witnesses, draws);
  return {
    ...countSources(witnesses, draws),
    roots: documents
      .filter((document) => roots.includes(document.id))
      .map(({ id, title, publisher }) => ({ id, title, publisher })),
  };
}

function toClaim(workspace: Workspace, draws: DrawsView): z.input<typeof claimField> {
  const { claim, evidence, searches, assessments, verdict, approvals, digest, steps } = workspace;
  const { subclaims, mergedInto, conflicts } = workspace;
  return {
    ...claim,
    digest,
    evidence,
    searches,
    sources: toSources(evidence, draws),
    assessments: assessments.visible,
    assessedBy: assessments.givenBy,
    verdict: verdict.verdict,
    rollUp: subclaims.rollUp,
    mergedInto,
    approvals: approvals.items,
    conflicts: conflicts.items,
    can: {
      ...claim.can,
      assess: assessments.can.assess,
      writeVerdict: verdict.can.write,
      tieSubclaims: subclaims.can.tie,
      overrideRollUp: subclaims.can.override,
      merge: workspace.canMerge,
      approve: approvals.can.approve,
      requestChanges: approvals.can.requestChanges,
      transitions: steps.filter((step) => step.allowed).map((step) => step.to),
    },
  };
}
