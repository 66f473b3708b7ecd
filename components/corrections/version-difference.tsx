import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { WordDifference } from '@/components/placements/word-difference';
import { RatingMark } from '@/components/verdicts/rating-mark';
import { isSame, type PublicationDifference } from '@/lib/mementos/difference';
import { EvidenceDifference } from './evidence-difference';

type VersionDifferenceProps = {
  title: string;
  difference: PublicationDifference;
  /** The language of the claim. */
  language: string | null;
};

/** What differs between two neighbouring versions: the claim, the verdict, the evidence; folded away. */
export function VersionDifference({ title, difference, language }: VersionDifferenceProps) {
  const t = useTranslations('corrections.difference');
  const { statement, rating, confidence, texts } = difference;
  return (
    <details className="border-t py-3" open>
      <summary className="font-semibold">{title}</summary>
      <div className="mt-3 grid max-w-[80ch] gap-4">
        {isSame(difference) && <p className="text-muted">{t('none')}</p>}
        {statement && (
          <Compared title={t('statement')}>
            <WordDifference parts={statement} language={language} className="text-18/7.5" />
          </Compared>
        )}
        {rating && (
          <Compared title={t('rating')}>
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className="text-muted">{t('was')}</span>
              <Rating {...rating.before} />
              <span className="text-muted">{t('is')}</span>
              <Rating {...rating.after} />
            </p>
          </Compared>
        )}
        {confidence && (
          <p>
            {t('confidence', {
              before: confidence.before ?? '–',
              after: confidence.after ?? '–',
            })}
          </p>
        )}
        {texts.map(({ name, parts }) => (
          <Compared key={name} title={t(name)}>
            <WordDifference parts={parts} language={null} />
          </Compared>
        ))}
        <EvidenceDifference difference={difference} />
      </div>
    </details>
  );
}

function Compared({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3 className="mb-1 text-12 text-muted">{title}</h3>
      {children}
    </section>
  );
}

function Rating({ name, icon, color }: { name: string; icon: string; color: string }) {
  return <RatingMark name={name} icon={icon} colour={color} />;
}
