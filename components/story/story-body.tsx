import { useLocale, useTranslations } from 'next-intl';
import { EmptyState } from '@/components/layout/empty-state';
import { SectionHeading } from '@/components/layout/section-heading';
import type { RatingView } from '@/lib/assessments/queries';
import { formatDate, formatDateTime } from '@/lib/format';
import { paths } from '@/lib/paths';
import type { StoryView } from '@/lib/story/queries';
import { StandingStrip } from './standing-strip';
import { StoryLog } from './story-log';
import { StoryScrubber } from './story-scrubber';

type StoryBodyProps = {
  story: StoryView;
  ratings: readonly RatingView[];
  /** What the address asks for: a day, a time, or nothing, which is the last day. */
  day: string | undefined;
};

/** The day that is looked at, how the claim stood then, what led there, and what was not there yet. */
export function StoryBody({ story, ratings, day }: StoryBodyProps) {
  const t = useTranslations('story');
  const locale = useLocale();
  const { claim, days, until, standing, past, future, earlier, later } = story;
  const last = days.at(-1);
  const statement = (
    <p dir="auto" className="font-serif text-22">
      {claim.statement}
    </p>
  );
  if (!last)
    return (
      <div className="mx-auto grid max-w-240 gap-6">
        {statement}
        <EmptyState title={t('title', { number: `#${claim.number}` })}>{t('empty')}</EmptyState>
      </div>
    );
  const shown = formatDate(locale, until);
  const at = Math.max(
    0,
    days.findLastIndex((one) => one.day <= until.slice(0, 10)),
  );
  const href = (to: string) => paths.desk.story(claim.number, { day: to });
  return (
    <div className="mx-auto grid max-w-240 gap-6">
      {statement}
      {days.length > 1 && (
        <StoryScrubber
          days={days.map((one) => ({
            day: one.day,
            label: formatDate(locale, one.day),
            note: t('events', { count: one.events }),
            href: href(one.day),
          }))}
          at={at}
        />
      )}
      <section aria-labelledby="standing" className="grid gap-3">
        <SectionHeading id="standing" className="mb-0">
          {day?.includes('T')
            ? t('stoodAt', { time: formatDateTime(locale, until) })
            : t('stood', { day: shown })}
        </SectionHeading>
        {standing ? (
          <StandingStrip {...{ standing, ratings }} />
        ) : (
          <p className="text-muted">{t('notYet', { day: shown })}</p>
        )}
      </section>
      {past.length > 0 && (
        <section aria-labelledby="log">
          <SectionHeading id="log">{t('log')}</SectionHeading>
          <StoryLog
            items={past}
            {...{ claim, ratings, until }}
            earlier={earlier ? href(earlier) : null}
          />
        </section>
      )}
      {future.length > 0 && (
        <section aria-labelledby="future" className="border-s-2 border-dashed ps-4 text-muted">
          <SectionHeading id="future" note={t('futureHint')}>
            {t('future', { day: shown })}
          </SectionHeading>
          <StoryLog items={future} {...{ claim, ratings }} later={later ? href(later) : null} />
        </section>
      )}
    </div>
  );
}
