import { useTranslations } from 'next-intl';
import { SectionHeading } from '@/components/layout/section-heading';
import { Link } from '@/components/ui/link';
import { RatingMark } from '@/components/verdicts/rating-mark';
import { ownWords } from '@/lib/adjudications/differences';
import type { AdjudicationSheet as Sheet } from '@/lib/adjudications/queries';
import { paths } from '@/lib/paths';
import { AdjudicatedStatement } from './adjudicated-statement';
import { ComparedAssessment } from './compared-assessment';
import { LeaningTable } from './leaning-table';

/** The assessments in columns where there is room, then the evidence with who leans on it. */
export function AdjudicationSheet({ sheet }: { sheet: Sheet }) {
  const t = useTranslations('adjudications');
  const { claim, verdict, assessments } = sheet;
  const runs = ownWords(assessments.map(({ reasoning }) => reasoning));
  const done = assessments.filter(({ adjudication }) => adjudication).length;
  return (
    <div className="grid grid-cols-1 gap-10">
      <div>
        <AdjudicatedStatement claim={claim} />
        <p className="mt-3 flex flex-wrap items-baseline gap-x-3 gap-y-1">
          {verdict ? (
            <>
              <span className="text-muted">{t('verdict')}</span>
              <RatingMark
                name={verdict.rating.name}
                icon={verdict.rating.icon}
                colour={verdict.rating.color}
              />
              <span className="text-12 text-muted">
                {t('confidence', { confidence: verdict.confidence })}
              </span>
            </>
          ) : (
            <span className="text-muted">{t('noVerdict')}</span>
          )}
          <Link href={paths.desk.verdict(claim.number)} className="link">
            {t('toVerdict')}
          </Link>
        </p>
      </div>
      <section aria-labelledby="side-by-side">
        <SectionHeading
          id="side-by-side"
          note={t('decided', { done, all: assessments.length })}
          className="border-b pb-2"
        >
          {t('sideBySide')}
        </SectionHeading>
        {assessments.length > 1 && <p className="mb-4 text-12 text-muted">{t('ownWords')}</p>}
        <div className="grid gap-x-8 gap-y-10 md:grid-cols-[repeat(auto-fit,minmax(19rem,1fr))]">
          {assessments.map((assessment, index) => (
            <ComparedAssessment
              key={assessment.id}
              assessment={assessment}
              reasoning={runs[index] ?? []}
              sheet={sheet}
            />
          ))}
        </div>
      </section>
      <LeaningTable sheet={sheet} />
    </div>
  );
}
