import { ClaimChallenges } from '@/components/challenges/claim-challenges';
import { ClaimOrigin } from '@/components/claim-imports/claim-origin';
import { ClaimAppearances } from '@/components/claims/claim-appearances';
import { CommentRequest } from '@/components/comment-requests/comment-request';
import { ClaimDiscussion } from '@/components/discussion/claim-discussion';
import type { Revision } from '@/components/discussion/comment-entry';
import { MergedThreads } from '@/components/discussion/merged-threads';
import { ClaimEvidence } from '@/components/evidence/claim-evidence';
import { ClaimSearches } from '@/components/evidence/claim-searches';
import { toTimeline } from '@/components/evidence/evidence-groups';
import { ClaimLineage } from '@/components/lineage/claim-lineage';
import { SimilarSection } from '@/components/matches/similar-section';
import { ClaimPriorityLine } from '@/components/priorities/claim-priority-line';
import { ClaimReReviews } from '@/components/re-reviews/claim-re-reviews';
import { ClaimReplies } from '@/components/replies/claim-replies';
import { ClaimReviewPlan } from '@/components/review-dates/claim-review-plan';
import { ClaimSubclaims } from '@/components/subclaims/claim-subclaims';
import { PartOf } from '@/components/subclaims/part-of';
import { ClaimPictures } from '@/components/timeline/claim-pictures';
import { DemandMark } from '@/components/tips/demand-mark';
import type { ChallengeSummary } from '@/lib/challenges/view';
import type { ClaimOriginView } from '@/lib/claim-imports/queries';
import type { ThreadFilter } from '@/lib/discussion/schema';
import type { Provenance } from '@/lib/lineage/queries';
import type { MatchesView } from '@/lib/matches/queries';
import type { MergedThreads as MergedThreadsOf } from '@/lib/merges/queries';
import type { ReReviewView } from '@/lib/re-reviews/view';
import type { RepliesView } from '@/lib/replies/queries';
import type { Workspace } from '@/lib/workspace/queries';
import { Assignees } from './assignees';
import { ClaimHeading } from './claim-heading';
import { ClaimHistory } from './claim-history';

type WorkspaceBodyProps = {
  workspace: Workspace;
  /** Where the sources have it from. */
  provenance: Provenance;
  revisions: Readonly<Record<string, readonly Revision[]>>;
  /** Who may be assigned to the claim. */
  candidates: readonly { id: string; name: string }[];
  /** Null for a claim that was made here. */
  origin: ClaimOriginView | null;
  /** The passages it rests on that changed and were not looked at since. */
  reReviews: readonly ReReviewView[];
  matches: MatchesView;
  /** Which threads are shown, and who looks. */
  discussion: { filter: ThreadFilter | null; userId: string };
  /** What readers say of the published page; null before there is one. */
  answers: { challenges: readonly ChallengeSummary[]; replies: RepliesView } | null;
  /** The threads of claims that were merged into this one. */
  merged: readonly MergedThreadsOf[];
};

/** What is known about a claim, from its statement to its history. */
export function WorkspaceBody(props: WorkspaceBodyProps) {
  const { workspace, provenance, revisions, candidates, origin, reReviews, matches, merged } =
    props;
  const { discussion, answers } = props;
  const { claim, evidence, searches, threads, history, verdict, subclaims, canMerge } = workspace;
  const { draws, lineage, suggestions, change } = provenance;
  const openThread = new Map(
    threads
      .filter(({ target, resolution }) => target.kind === 'evidence' && !resolution)
      .map(({ target, id }) => [target.id, id]),
  );
  return (
    <div className="grid gap-10 px-4 py-6 md:px-6 max-lg:[&_h2]:scroll-mt-8">
      <div className="grid gap-3">
        <ClaimHeading claim={claim} threads={threads} />
        <PartOf parents={subclaims.parents} />
        {origin && <ClaimOrigin origin={origin} />}
        <Assignees
          claimId={claim.id}
          assignees={claim.assignees}
          candidates={claim.can.assign ? candidates : []}
          rules={workspace.ruleAssignments}
        />
        <ClaimPriorityLine
          claim={toPriority(claim)}
          may={claim.can.assign && claim.state !== 'closed'}
          now={new Date().toISOString()}
        />
        <DemandMark demand={claim.demand} />
      </div>
      <ClaimReviewPlan plan={workspace.reviewPlan} number={claim.number} />
      <ClaimReReviews items={reReviews} />
      <ClaimAppearances claim={claim} />
      <ClaimSubclaims claim={claim} subclaims={subclaims} />
      <ClaimEvidence
        claimId={claim.id}
        evidence={evidence}
        draws={draws}
        openThread={openThread}
        can={claim.can}
        change={change}
      />
      <ClaimSearches claimId={claim.id} searches={searches} canRecord={claim.can.recordSearch} />
      <ClaimLineage lineage={lineage} suggestions={suggestions} />
      <ClaimPictures entries={toTimeline(evidence, draws)} claimedOn={claim.claimedOn} />
      <CommentRequest claim={claim} />
      {answers && (
        <>
          <ClaimReplies
            claimId={claim.id}
            claimant={claim.claimant?.name ?? null}
            replies={answers.replies}
          />
          <ClaimChallenges items={answers.challenges} />
        </>
      )}
      <ClaimDiscussion
        claim={claim}
        threads={threads}
        revisions={revisions}
        {...discussion}
        canDiscuss={claim.can.discuss}
        hasVerdict={verdict.verdict !== null}
      />
      <MergedThreads merged={merged} />
      <SimilarSection {...{ claim, matches, canMerge }} />
      <ClaimHistory history={history ?? []} number={claim.number} ratings={workspace.ratings} />
    </div>
  );
}

/** Only what the line needs goes to the browser. */
function toPriority({ id, number, state, priority, dueOn }: Workspace['claim']) {
  return { id, number, state, priority, dueOn };
}
