import 'server-only';
import type { Viewer } from '@/lib/auth/types';
import { failingRules } from '@/lib/checklist/checklist';
import { readChecklist } from '@/lib/checklist/queries';
import { verdictIsComplete } from '@/lib/checklist/rules';
import { db, type Tx } from '@/lib/db';
import { digestOf } from '@/lib/digest/digest';
import { readDossier } from '@/lib/digest/queries';
import { readRollUp } from '@/lib/roll-up/queries';
import { hasRole } from '@/lib/teams/roles';
import type { ClaimState } from '@/prisma/generated/enums';
import { type LifecycleFacts, nextStates, refusalOf } from './lifecycle';

/** One step from where a claim is when it is asked: whether the viewer may take it, and if not, the sentence that says why. */
export type StepView = { from: ClaimState; to: ClaimState; allowed: boolean; why: string | null };

/**
 * The steps out of the claim's state that the viewer's role takes; null when they may not see the claim. A reason and
 * waivers come along with a step, so that neither is missed here.
 */
export async function listSteps(viewer: Viewer, claimId: string): Promise<StepView[] | null> {
  if (!hasRole(viewer, 'observer')) return null;
  const claim = await db.claim.findFirst({
    where: { id: claimId, teamId: viewer.teamId },
    select: { state: true },
  });
  if (!claim) return null;
  const facts = await readLifecycleFacts(db, claimId);
  const given = { ...facts, reasonGiven: true, failingRules: [] };
  return nextStates(claim.state).flatMap((to) => {
    const refusal = refusalOf(claim.state, to, viewer.role, given);
    if (refusal?.code === 'FORBIDDEN') return [];
    const why = refusal?.sentence ?? null;
    return { from: claim.state, to, allowed: refusal === null && viewer.mayWrite, why };
  });
}

/** Gathers what the guards look at; approvals are those of the current digest. `reasonGiven` is the caller's to set. */
export async function readLifecycleFacts(tx: Tx, claimId: string): Promise<LifecycleFacts> {
  const claim = await tx.claim.findUniqueOrThrow({
    where: { id: claimId },
    select: {
      teamId: true,
      round: true,
      team: { select: { requiredAssessments: true, requiredApprovals: true } },
      waivers: { where: { rule: 'assessments' }, select: { round: true } },
      approvals: {
        where: { lapsedAt: null, decision: 'approve' },
        select: { digest: true, approverId: true },
      },
      conflicts: { where: { liftedAt: null }, select: { userId: true } },
    },
  });
  const dossier = await readDossier(tx, claimId);
  const digest = digestOf(dossier);
  const rollUp = await readRollUp(tx, claim.teamId, dossier);
  // Approvals from before a publication stand for ever; the database does not count those of conflicted members either.
  const conflicted = new Set(claim.conflicts.map(({ userId }) => userId));
  const approvers = claim.approvals.filter(
    ({ digest: approved, approverId }) => approved === digest && !conflicted.has(approverId),
  );
  return {
    evidence: dossier.evidence.length,
    searches: dossier.searches.length,
    assessments: dossier.assessments.length,
    requiredAssessments: claim.team.requiredAssessments,
    assessmentsWaived: claim.waivers.some((waiver) => waiver.round === claim.round),
    verdictComplete: verdictIsComplete(dossier.verdict),
    contradiction: dossier.verdict?.override ? null : (rollUp?.contradiction ?? null),
    approvals: new Set(approvers.map((approval) => approval.approverId)).size,
    requiredApprovals: claim.team.requiredApprovals,
    failingRules: failingRules(await readChecklist(tx, claimId, dossier)).map((item) => item.name),
    reasonGiven: false,
  };
}
