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
const widths = { full: 1024, wide: 680, narrow: 340 } as const;

/** When each document said it: a drawing, and the table that says the same. Nothing while no evidence has a date. */
export function EvidenceTimeline({ entries, claimedOn, className }: EvidenceTimelineProps) {
  const t = useTranslations('timeline');
  const { sources, marks, undated } = layTimeline(entries, widths.wide, claimedOn);
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
        <TimelineDrawing
          {...{ entries, claimedOn }}
          width={widths.wide}
          className="hidden @2xl:block @5xl:hidden"
        />
        <TimelineDrawing
          {...{ entries, claimedOn }}
          width={widths.narrow}
          className="@2xl:hidden"
        />
      </div>
      <details className="mt-2">
        <summary className="text-12 text-accent">{t('asTable')}</summary>
        <TimelineTable entries={entries} shadeOf={shadeOf} />
      </details>
    </section>
  );
}
