import { useTranslations } from 'next-intl';
import { SectionHeading } from '@/components/layout/section-heading';
import type { TimelineEntry } from '@/lib/timeline/entry';
import { layTimeline } from '@/lib/timeline/timeline';
import { TimelineDrawing } from './timeline-drawing';
import { TimelineTable } from './timeline-table';

type EvidenceTimelineProps = {
  entries: readonly TimelineEntry[];
  claimedOn: string | null;
  className?: string;
};

/** For a page, a panel and a telephone; words keep their size in all. */
const drawings = [
  { width: 1024, className: 'hidden @5xl:block' },
  { width: 680, className: 'hidden @2xl:block @5xl:hidden' },
  { width: 328, className: 'h-auto max-w-full @2xl:hidden' },
];

/** When each document said it: a drawing, and the table that says the same. Nothing while no evidence has a date. */
export function EvidenceTimeline({ entries, claimedOn, className }: EvidenceTimelineProps) {
  const t = useTranslations('timeline');
  const { sources, marks, undated } = layTimeline(entries, 1024, claimedOn);
  if (marks.length === 0) return null;
  const shadeOf = (id: string) => sources.findIndex((source) => source.id === id);
  return (
    <section aria-labelledby="timeline" className={className}>
      <SectionHeading
        id="timeline"
        note={undated.length > 0 && t('undatedCount', { count: undated.length })}
      >
        {t('title')}
      </SectionHeading>
      <p className="mb-3 max-w-[72ch] text-12 text-muted">{t('how')}</p>
      <div className="@container">
        {drawings.map(({ width, className: shown }) => (
          <TimelineDrawing key={width} {...{ entries, claimedOn, width }} className={shown} />
        ))}
      </div>
      <details className="mt-2">
        <summary className="text-12 text-accent">{t('asTable')}</summary>
        <TimelineTable entries={entries} shadeOf={shadeOf} />
      </details>
    </section>
  );
}
