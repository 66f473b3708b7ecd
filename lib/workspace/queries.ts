import 'server-only';
import { listApprovals } from '@/lib/approvals/queries';
import { listAssessments } from '@/lib/assessments/queries';
import { readRuleAssignments } from '@/lib/assignment-rules/queries';
import type { Viewer } from '@/lib/auth/types';
import { listCascade } from '@/lib/cascade/queries';
import { getChecklist } from '@/lib/checklist/queries';
import { getClaim, listClaimHistory } from '@/lib/claims/queries';
import { listConflicts } from '@/lib/conflicts/queries';
import { currentDigest } from '@/lib/digest/queries';
import { listThreads } from '@/lib/discussion/queries';
import { listEvidence, listSearches } from '@/lib/evidence/queries';
import { listSteps } from '@/lib/lifecycle/queries';
import { canMerge } from '@/lib/merges/policy';
import { getMergedInto } from '@/lib/merges/queries';
import { getReviewPlan } from '@/lib/review-plans/queries';
import { listSubclaims } from '@/lib/subclaims/queries';
import { getVerdict, listRatings } from '@/lib/verdicts/queries';

/** Everything about one claim that its workspace shows. */
export type Workspace = NonNullable<Awaited<ReturnType<typeof getWorkspace>>>;

/** The whole claim as this viewer may see it; null when it does not exist or is another team's. */
export async function getWorkspace(viewer: Viewer, key: { id: string } | { number: number }) {
  const claim = await getClaim(viewer, key);
  if (!claim) return null;
  const { id } = claim;
  const [evidence, searches, assessments, verdict, checklist, approvals, digest, steps, subclaims] =
    await Promise.all([
      listEvidence(viewer, id),
      listSearches(viewer, id),
      listAssessments(viewer, id),
      getVerdict(viewer, id),
      getChecklist(viewer, id),
      listApprovals(viewer, id),
      currentDigest(viewer, id),
      listSteps(viewer, id),
      listSubclaims(viewer, id),
    ]);
  const [conflicts, threads, history, ratings] = await Promise.all([
    listConflicts(viewer, id),
    listThreads(viewer, { claimId: id }),
    listClaimHistory(viewer, id),
    listRatings(viewer),
  ]);
  // Between two reads the claim may have left the viewer's sight, for all of them alike.
  if (!assessments || !verdict || !checklist || !approvals || !digest || !steps) return null;
  if (!subclaims || !conflicts) return null;
  return {
    claim,
    evidence,
    searches,
    assessments,
    verdict,
    checklist,
    approvals,
    digest,
    steps,
    subclaims,
    mergedInto: await getMergedInto(viewer, { id }),
    canMerge: canMerge(viewer, claim),
    conflicts,
    reviewPlan: await getReviewPlan(viewer, id),
    // What a correction would lead to; before the first publication there is nothing to correct.
    cascade:
      claim.slug && claim.state === 'approval' ? ((await listCascade(viewer, id)) ?? []) : [],
    ruleAssignments: Object.fromEntries(await readRuleAssignments(viewer, id)),
    threads,
    history,
    ratings,
  };
}
