import { useTranslations } from 'next-intl';
import { Said } from '@/components/layout/said';
import { ClaimNumber } from '@/components/ui/claim-number';
import { Link } from '@/components/ui/link';
import { Became } from '@/components/workspace/became';
import {
  fieldChanges,
  otherClaim,
  type ShownField,
  sentenceIn,
  sentenceOf,
} from '@/components/workspace/history-words';
import { useHistoryValue } from '@/components/workspace/use-history-value';
import type { RatingView } from '@/lib/assessments/queries';
import { paths } from '@/lib/paths';
import type { StoryChange } from '@/lib/story/queries';
import { StoryRating } from './story-rating';
import { TextChange } from './text-change';

type StoryChangeLineProps = { item: StoryChange; ratings: readonly RatingView[] };

/** Fields whose texts are long: what changed in them is shown word by word. */
const texts = new Set(['statement', 'summary', 'explanation', 'wouldChange']);

/** One thing that somebody did, and what it changed. */
export function StoryChangeLine({ item, ratings }: StoryChangeLineProps) {
  const t = useTranslations('claims.history');
  const say = useHistoryValue();
  const { actor, action, before, after, assessment } = item;
  const changes = fieldChanges(before, after);
  const other = otherClaim(action, before, after);
  const sentence = sentenceOf(action, before, after);
  const said = (field: ShownField, value: string) => {
    if (field === 'rating') return <StoryRating rating={value} ratings={ratings} />;
    const own = sentenceIn(action, field, value);
    return own ? <Said sentence={own} /> : say(field, value);
  };
  return (
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
      {assessment && <StoryAssessment {...{ assessment, ratings }} />}
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5 text-12/5">
        {changes
          .filter(({ field }) => !texts.has(field))
          .map(({ field, before: from, after: to }) => (
            <div key={field} className="contents">
              <dt className="text-muted">{t(`field.${field}`)}</dt>
              <dd dir="auto" className="wrap-break-word whitespace-pre-line">
                {from !== null && <del className="text-muted">{said(field, from)}</del>}
                {from !== null && to !== null && <Became />}
                {to !== null && said(field, to)}
              </dd>
            </div>
          ))}
      </dl>
      <TextChange changes={changes.filter(({ field }) => texts.has(field))} />
    </div>
  );
}

/** What an assessment says, where it may be read. */
function StoryAssessment({
  assessment,
  ratings,
}: {
  assessment: NonNullable<StoryChange['assessment']>;
  ratings: readonly RatingView[];
}) {
  const t = useTranslations('story');
  return (
    <div className="text-12/5">
      <p className="flex flex-wrap gap-x-2">
        <StoryRating rating={assessment.rating.key} ratings={ratings} />
        <span className="text-muted">
          {t('saysConfidence', { confidence: assessment.confidence })}
        </span>
      </p>
      <p dir="auto" className="max-w-[66ch]">
        {assessment.reasoning}
      </p>
    </div>
  );
}
