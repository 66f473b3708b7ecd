import { useTranslations } from 'next-intl';
import { dissentsFrom } from '@/lib/dissent/dissent';
import type { Snapshot } from '@/lib/publications/snapshot';

/**
 * The assessments that the verdict does not follow, each under the name its author chose, with the reason; nothing when
 * all agree.
 */
export function DissentSection({ snapshot }: { snapshot: Snapshot }) {
  const t = useTranslations('publications');
  const { assessments, verdict } = snapshot.approved;
  const dissents = dissentsFrom(assessments, verdict?.rating.key ?? '');
  if (!verdict || dissents.length === 0) return null;
  return (
    <section id="dissent">
      <h2>{t('dissent')}</h2>
      <p>{t('dissentCount', { count: dissents.length, total: assessments.length })}</p>
      {dissents.map(({ id, by, pseudonym, rating, confidence, reasoning }) => {
        const answer = verdict.dissents.find(({ assessment }) => assessment === id)?.reason;
        return (
          <article key={id} className="mt-4 border-s-2 ps-4">
            <h3 className="font-sans text-14 font-semibold">
              {t('dissentBy', {
                name: pseudonym ?? (by && snapshot.people[by]) ?? t('aReviewer'),
                rating: rating.name,
                confidence,
              })}
            </h3>
            <p className="whitespace-pre-line" dir="auto">
              {reasoning}
            </p>
            {answer && (
              <p className="mt-2 whitespace-pre-line text-muted" dir="auto">
                <b className="font-sans text-14 font-semibold">{t('dissentAnswer')}</b> {answer}
              </p>
            )}
          </article>
        );
      })}
    </section>
  );
}
