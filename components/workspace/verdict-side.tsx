import { ApprovalPanel } from '@/components/approvals/approval-panel';
import { AssessmentsPanel } from '@/components/assessments/assessments-panel';
import { ConflictsPanel } from '@/components/conflicts/conflicts-panel';
import { numberEvidence } from '@/components/evidence/evidence-groups';
import { SourcesNote } from '@/components/lineage/sources-note';
import { PublishPanel } from '@/components/publications/publish-panel';
import { RollUpPanel } from '@/components/subclaims/roll-up-panel';
import { VerdictPanel } from '@/components/verdicts/verdict-panel';
import type { IfConfirmed } from '@/lib/lineage/if-confirmed';
import type { Workspace } from '@/lib/workspace/queries';

type VerdictSideProps = {
  workspace: Workspace;
  /** What the open suggestions would do to the count of sources. */
  change: IfConfirmed | null;
};

/** From the assessments to the publication, beside the evidence they rest on. */
export function VerdictSide({ workspace, change }: VerdictSideProps) {
  const { claim, assessments, verdict, evidence, ratings, approvals, checklist, steps } = workspace;
  const { conflicts } = workspace;
  const citable = numberEvidence(evidence).map(({ id, number, stance, passage, document }) => ({
    id,
    number,
    stance,
    exact: passage.exact,
    publisher: document.publisher ?? document.title,
  }));
  const publish = steps.find(({ to }) => to === 'published');
  return (
    <div id="verdict" className="max-lg:scroll-mt-8">
      <AssessmentsPanel {...{ claim, assessments, ratings, conflicts }} evidence={citable} />
      <RollUpPanel
        claimId={claim.id}
        subclaims={workspace.subclaims}
        verdict={verdict.verdict}
        ratings={ratings}
      />
      <VerdictPanel
        claimId={claim.id}
        verdict={verdict.verdict}
        canWrite={verdict.can.write}
        canDiscuss={claim.can.discuss}
        threads={workspace.threads}
        submitted={claim.state === 'approval'}
        ratings={ratings}
        evidence={citable}
        assessments={assessments.revealed ? assessments.ofRound : []}
      />
      <ApprovalPanel claimId={claim.id} approvals={approvals} conflicts={conflicts} />
      <ConflictsPanel conflicts={conflicts} />
      <PublishPanel
        claimId={claim.id}
        checklist={checklist.items}
        notes={change ? { independent_sources: <SourcesNote change={change} /> } : {}}
        canPublish={publish?.allowed ?? false}
        slug={claim.slug}
        plan={workspace.reviewPlan}
        cascade={workspace.cascade}
      />
    </div>
  );
}
