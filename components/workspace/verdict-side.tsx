import { ApprovalPanel } from '@/components/approvals/approval-panel';
import { AssessmentsPanel } from '@/components/assessments/assessments-panel';
import { numberEvidence } from '@/components/evidence/evidence-groups';
import { PublishPanel } from '@/components/publications/publish-panel';
import { VerdictPanel } from '@/components/verdicts/verdict-panel';
import type { Workspace } from '@/lib/workspace/queries';

/** From the assessments to the publication, beside the evidence they rest on. */
export function VerdictSide({ workspace }: { workspace: Workspace }) {
  const { claim, assessments, verdict, evidence, ratings, approvals, checklist, steps } = workspace;
  const citable = numberEvidence(evidence).map(({ id, passage, document }) => ({
    id,
    exact: passage.exact,
    publisher: document.publisher ?? document.title,
  }));
  const publish = steps.find(({ to }) => to === 'published');
  return (
    <div id="verdict" className="max-lg:scroll-mt-8">
      <AssessmentsPanel claimId={claim.id} assessments={assessments} ratings={ratings} />
      <VerdictPanel
        claimId={claim.id}
        verdict={verdict.verdict}
        canWrite={verdict.can.write}
        submitted={claim.state === 'approval'}
        ratings={ratings}
        evidence={citable}
        assessments={assessments.revealed ? assessments.ofRound : []}
      />
      <ApprovalPanel claimId={claim.id} approvals={approvals} />
      <PublishPanel
        claimId={claim.id}
        checklist={checklist.items}
        canPublish={publish?.allowed ?? false}
        slug={claim.slug}
      />
    </div>
  );
}
