import type { ReactNode } from 'react';
import { PublicChallenges } from '@/components/challenges/public-challenges';
import { PublicationNotice } from '@/components/corrections/publication-notice';
import { LineageSection } from '@/components/lineage/lineage-section';
import { PublicReplies } from '@/components/replies/public-replies';
import { ClaimPictures } from '@/components/timeline/claim-pictures';
import type { PublicChallenges as Challenges } from '@/lib/challenges/public-queries';
import { lineageOfSnapshot } from '@/lib/lineage/published';
import { toAppearances, toSides, toTimeline } from '@/lib/publications/claim-page';
import type { PublicationView } from '@/lib/publications/queries';
import type { PublicReply } from '@/lib/replies/queries';
import { ClaimAppearances } from './claim-appearances';
import { ClaimExplanation } from './claim-explanation';
import { ClaimHead } from './claim-head';
import { ClaimParts } from './claim-parts';
import { ClaimReviewScript } from './claim-review-script';
import { EvidencePair } from './evidence-pair';
import { PrintedSources } from './printed-sources';
import { PublicationMargin } from './publication-margin';
import { SourceSentence } from './source-sentence';

type ClaimPageProps = {
  publication: PublicationView;
  /** The day for which the claim was last found to hold. */
  validAsOf: string | null;
  /** What others say of the page; with that day, all that is not in the snapshot. Pages of versions leave it to the current one. */
  answers?: { challenges: Challenges; replies: readonly PublicReply[] } | null;
  origin: string;
  /** On the page of a version: what changed. Such a page carries no ClaimReview; only the current one speaks for today. */
  version?: ReactNode;
};

/** A published claim, top to bottom, built from its snapshot. */
export function ClaimPage(props: ClaimPageProps) {
  const { publication, validAsOf, answers, origin, version } = props;
  const { snapshot } = publication;
  const sides = toSides(snapshot);
  return (
    <article>
      {!version && <ClaimReviewScript publication={publication} origin={origin} />}
      <PublicationNotice snapshot={snapshot} />
      <ClaimHead snapshot={snapshot} validAsOf={validAsOf} />
      {answers && <PublicReplies replies={answers.replies} />}
      {version}
      <ClaimAppearances slug={snapshot.slug} appearances={toAppearances(snapshot)} />
      <ClaimParts snapshot={snapshot} />
      <SourceSentence sources={snapshot.sources} className="mt-10 mb-4 font-serif text-22" />
      <EvidencePair sides={sides} slug={snapshot.slug} />
      <LineageSection lineage={lineageOfSnapshot(snapshot)} className="mt-10" />
      <ClaimPictures
        entries={toTimeline(sides)}
        claimedOn={snapshot.approved.claim.claimedOn}
        className="mt-10"
      />
      <div className="mt-10 grid gap-10 md:grid-cols-[minmax(0,1fr)_264px] print:block">
        <ClaimExplanation snapshot={snapshot} sides={sides} />
        <PublicationMargin publication={publication} origin={origin} />
      </div>
      {answers && <PublicChallenges challenges={answers.challenges} slug={snapshot.slug} />}
      <PrintedSources snapshot={snapshot} sides={sides} origin={origin} />
    </article>
  );
}
