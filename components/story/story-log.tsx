import type { Route } from 'next';
import { useLocale, useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import type { RatingView } from '@/lib/assessments/queries';
import { formatDate } from '@/lib/format';
import { paths } from '@/lib/paths';
import type { StoryItem } from '@/lib/story/queries';
import { dayOf } from '@/lib/story/standing';
import { StoryChangeLine } from './story-change-line';
import { StoryThreadLine } from './story-thread-line';

type StoryLogProps = {
  items: readonly StoryItem[];
  claim: { number: number };
  ratings: readonly RatingView[];
  /** Comments after this time are left out. */
  until?: string;
  /** Where the lines before and after these are told. */
  earlier?: Route | null;
  later?: Route | null;
};

/** A stretch of a story, day by day; each day leads to how the claim stood when it ended. */
export function StoryLog({ items, claim, ratings, until, earlier, later }: StoryLogProps) {
  const t = useTranslations('story');
  const locale = useLocale();
  const days = Map.groupBy(items, ({ at }) => dayOf(at));
  return (
    <>
      {earlier && (
        <p className="mb-3">
          <Link href={earlier} className="link">
            {t('earlier')}
          </Link>
        </p>
      )}
      {[...days].map(([day, some]) => (
        <section key={day} aria-label={formatDate(locale, day)} className="mb-4">
          <h3 className="text-12 font-semibold">
            <Link
              href={paths.desk.story(claim.number, { day })}
              className="text-inherit no-underline hover:underline"
            >
              {formatDate(locale, day)}
            </Link>
          </h3>
          <ol>
            {some.map((item) => (
              <li
                key={item.id}
                data-list-row=""
                className="grid grid-cols-[48px_minmax(0,1fr)] gap-x-3 border-t py-2 first:border-t-0"
              >
                <time dateTime={item.at} className="text-12/5 text-muted tabular-nums">
                  {item.at.slice(11, 16)}
                </time>
                {item.kind === 'thread' ? (
                  <StoryThreadLine item={item} number={claim.number} until={until} />
                ) : (
                  <StoryChangeLine item={item} ratings={ratings} />
                )}
              </li>
            ))}
          </ol>
        </section>
      ))}
      {later && (
        <p>
          <Link href={later} className="link">
            {t('later')}
          </Link>
        </p>
      )}
    </>
  );
}
