import { FigureChart } from '@/components/figures/figure-chart';
import type { TimelineEntry } from '@/lib/timeline/entry';
import { EvidenceTimeline } from './evidence-timeline';

type ClaimPicturesProps = {
  entries: readonly TimelineEntry[];
  claimedOn: string | null;
  className?: string;
};

/** The evidence drawn over time: who said it when, and who says how much. The same on the desk and in public. */
export function ClaimPictures({ entries, claimedOn, className }: ClaimPicturesProps) {
  return (
    <>
      <EvidenceTimeline entries={entries} claimedOn={claimedOn} className={className} />
      <FigureChart entries={entries} className={className} />
    </>
  );
}
