import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { SubmitButton } from '@/components/ui/submit-button';
import { RatingMark } from '@/components/verdicts/rating-mark';
import { paths } from '@/lib/paths';
import type { LikelyPublication } from '@/lib/publications/likely-queries';
import type { TypedIn } from '@/lib/submissions/steps';
import { SentWords } from './sent-words';
import { KeptAttachment } from './submission-fields';

type SubmissionAnswersProps = { answers: readonly LikelyPublication[]; values: TypedIn };

/** What is published that may be an answer, before anything is sent; only what says the same is called checked. */
export function SubmissionAnswers({ answers, values }: SubmissionAnswersProps) {
  const t = useTranslations('submissions');
  const checked = answers.filter(({ same }) => same);
  const related = answers.filter(({ same }) => !same);
  return (
    <>
      <h2 tabIndex={-1} className="font-serif text-22 outline-none">
        {t('compareTitle')}
      </h2>
      {checked.length > 0 && (
        <AnswerList heading={t('checked')} hint={t('checkedHint')} answers={checked} strong />
      )}
      {related.length > 0 && (
        <AnswerList heading={t('related')} hint={t('relatedHint')} answers={related} />
      )}
      {answers.length === 0 && <p>{t(values.text?.trim() ? 'none' : 'noWords')}</p>}
      <section aria-label={t('yours')} className="grid gap-2 border-t pt-4">
        <h3 className="eyebrow">{t('yours')}</h3>
        <SentWords
          text={values.text || null}
          link={values.link || null}
          file={values.attachmentName || null}
        />
        {values.email && (
          <p dir="ltr" className="text-muted">
            {values.email}
          </p>
        )}
      </section>
      {['text', 'link', 'email'].map((name) => (
        <input key={name} type="hidden" name={name} value={values[name] ?? ''} />
      ))}
      <KeptAttachment values={values} />
      <div className="flex flex-wrap gap-3">
        <SubmitButton name="step" value="send">
          {t(checked.length > 0 ? 'sendAnyway' : 'send')}
        </SubmitButton>
        <SubmitButton name="step" value="edit" variant="secondary" data-before-sending="">
          {t('change')}
        </SubmitButton>
      </div>
    </>
  );
}

type AnswerListProps = {
  heading: string;
  hint: string;
  answers: readonly LikelyPublication[];
  strong?: boolean;
};

function AnswerList({ heading, hint, answers, strong = false }: AnswerListProps) {
  const t = useTranslations('submissions');
  return (
    <section className={`border-s-2 ps-4 ${strong ? 'border-accent' : 'border-qualifies'}`}>
      <h3 className="font-semibold">{heading}</h3>
      <p className="mb-1 text-12 text-muted">{hint}</p>
      <ul>
        {answers.map(({ slug, statement, language, summary, rating }) => (
          <li key={slug} className="grid gap-1 border-t py-3 first:border-t-0">
            <Link
              href={paths.claim(slug)}
              target="_blank"
              lang={language ?? undefined}
              dir="auto"
              className="link font-serif text-18"
            >
              {statement}
            </Link>
            <p>
              <RatingMark name={rating.name} icon={rating.icon} colour={rating.color} />
            </p>
            <p lang={language ?? undefined} dir="auto" className="text-muted">
              {summary}
            </p>
            <div>
              <SubmitButton
                name="step"
                value={`answered:${slug}`}
                size="small"
                variant="secondary"
                aria-label={t('answersLabel', { statement })}
              >
                {t('answers')}
              </SubmitButton>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
