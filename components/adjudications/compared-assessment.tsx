import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { RatingMark } from '@/components/verdicts/rating-mark';
import type { Run } from '@/lib/adjudications/differences';
import type { AdjudicationSheet } from '@/lib/adjudications/queries';
import type { AssessmentView } from '@/lib/assessments/queries';
import { AdjudicationForm } from './adjudication-form';
import { AdjudicationNote } from './adjudication-note';
import { ApartList } from './apart-list';

type ComparedAssessmentProps = {
  assessment: AssessmentView;
  reasoning: readonly Run[];
  sheet: AdjudicationSheet;
};

/** One assessment beside the others: where it parts from them, what it leans on, and what becomes of it. */
export function ComparedAssessment({ assessment, reasoning, sheet }: ComparedAssessmentProps) {
  const t = useTranslations('adjudications');
  const { id, by, rating, confidence, adjudication, conflicted } = assessment;
  const answer = sheet.verdict?.dissents.find((one) => one.assessment === id)?.reason;
  const form = (
    <AdjudicationForm
      assessment={assessment}
      answer={answer}
      submitted={sheet.state === 'approval'}
    />
  );
  return (
    // Two rows of the sheet, so that the decisions begin on one line however long the reasonings are.
    <article
      data-list-row=""
      aria-labelledby={`of-${id}`}
      className="row-span-2 grid min-w-0 grid-cols-1 grid-rows-subgrid gap-y-3"
    >
      <div className="flex flex-col gap-3">
        <div>
          <h3 id={`of-${id}`} className="mb-1 text-muted">
            {by.name}
          </h3>
          <RatingMark name={rating.name} icon={rating.icon} colour={rating.color} size="stamp" />
          <p className="mt-1 text-muted">{t('confidence', { confidence })}</p>
          {conflicted && <Badge tone="warn">{t('conflicted')}</Badge>}
        </div>
        <ApartList assessment={assessment} sheet={sheet} />
        <p dir="auto" className="max-w-[66ch] whitespace-pre-line font-serif text-16/6.5">
          {reasoning.map(({ text, own }, index) =>
            own ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: the runs of one text never change places.
              <mark key={index} className="bg-qualifies-wash text-ink underline decoration-dotted">
                {text}
              </mark>
            ) : (
              text
            ),
          )}
        </p>
        <Leaned assessment={assessment} sheet={sheet} />
      </div>
      <div className="border-t pt-3">
        {adjudication && <AdjudicationNote adjudication={adjudication} />}
        {!adjudication && !sheet.can.adjudicate && <p className="text-muted">{t('undecided')}</p>}
        {sheet.can.adjudicate && !adjudication && form}
        {sheet.can.adjudicate && adjudication && (
          <details className="mt-3">
            <summary className="text-accent">{t('change', { name: by.name })}</summary>
            <div className="mt-3">{form}</div>
          </details>
        )}
      </div>
    </article>
  );
}

function Leaned({ assessment, sheet }: Pick<ComparedAssessmentProps, 'assessment' | 'sheet'>) {
  const t = useTranslations('adjudications');
  const leaned = sheet.evidence
    .map(({ leaning }, index) => ({ ...leaning, number: index + 1 }))
    .filter(({ by }) => by.includes(assessment.id));
  if (leaned.length === 0) return <p className="text-12 text-muted">{t('leansOnNothing')}</p>;
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-12 text-muted">
      {t('leansOn')}
      {leaned.map(({ evidenceId, number, spread }) => (
        <a key={evidenceId} href={`#leaning-${evidenceId}`} className="link tabular-nums">
          <span className="sr-only">{t('leansOnPiece', { number })}</span>
          <span aria-hidden>[{number}]</span>
          {spread === 'one' && sheet.assessments.length > 1 && ` ${t('onlyThis')}`}
        </a>
      ))}
    </p>
  );
}
