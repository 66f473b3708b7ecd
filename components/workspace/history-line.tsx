import { useLocale, useTranslations } from 'next-intl';
import { Said } from '@/components/layout/said';
import { StoryRating } from '@/components/story/story-rating';
import { ClaimNumber } from '@/components/ui/claim-number';
import { Link } from '@/components/ui/link';
import { Became } from '@/components/workspace/became';
import type { RatingView } from '@/lib/assessments/queries';
import type { HistoryEntry } from '@/lib/claims/queries';
import { formatDateTime } from '@/lib/format';
import { paths } from '@/lib/paths';
import {
  type FieldChange,
  fieldChanges,
  otherClaim,
  sentenceIn,
  sentenceOf,
} from './history-words';
import { useHistoryValue } from './use-history-value';

type HistoryLineProps = { entry: HistoryEntry; ratings: readonly RatingView[] };

/** One event: when, who, what, and each field as it was and as it became. */
export function HistoryLine({ entry, ratings }: HistoryLineProps) {
  const t = useTranslations('claims.history');
  const locale = useLocale();
  const { at, actor, action, before, after } = entry;
  const changes = fieldChanges(before, after);
  const other = otherClaim(action, before, after);
  const sentence = sentenceOf(action, before, after);
  return (
    <li data-list-row="" className="grid gap-x-6 border-t py-2 sm:grid-cols-[190px_minmax(0,1fr)]">
      <time dateTime={at} className="text-12/5 text-muted tabular-nums">
        {formatDateTime(locale, at)}
      </time>
      <div>
        <p>
          <b className="font-medium">{actor?.name ?? t('itself')}</b>{' '}
          {sentence ? t(sentence) : action}
          {other && (
            <>
              {' '}
              <Link href={paths.desk.claim(other, { history: 1 })} className="link">
                <ClaimNumber number={other} />
              </Link>
            </>
          )}
        </p>
        {changes.length > 0 && (
          <dl className="mt-1 grid gap-x-3 gap-y-0.5 grid-cols-[auto_minmax(0,1fr)] text-12/5">
            {changes.map((change) => (
              <Change key={change.field} {...{ action, change, ratings }} />
            ))}
          </dl>
        )}
      </div>
    </li>
  );
}

type ChangeProps = { action: string; change: FieldChange; ratings: readonly RatingView[] };

function Change({ action, change: { field, before, after }, ratings }: ChangeProps) {
  const t = useTranslations('claims.history');
  const word = useHistoryValue();
  const say = (value: string) => {
    if (field === 'rating') return <StoryRating rating={value} ratings={ratings} />;
    const sentence = sentenceIn(action, field, value);
    return sentence ? <Said sentence={sentence} /> : word(field, value);
  };
  return (
    <>
      <dt className="text-muted">{t(`field.${field}`)}</dt>
      <dd className="wrap-break-word whitespace-pre-line" dir="auto">
        {before !== null && (
          <del className="text-muted decoration-1">
            <span className="sr-only">{t('before')} </span>
            {say(before)}
          </del>
        )}
        {before !== null && after !== null && <Became />}
        {after !== null && (
          <ins className="no-underline">
            <span className="sr-only">{t('after')} </span>
            {say(after)}
          </ins>
        )}
      </dd>
    </>
  );
}
