import { useLocale, useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import type { PublicChallenges as Challenges } from '@/lib/challenges/public-queries';
import { formatDate } from '@/lib/format';
import { paths } from '@/lib/paths';
import { PublicChallenge } from './public-challenge';

/** The objections to a claim: how many, those that are considered, and each that was answered with its answer. */
export function PublicChallenges({ challenges, slug }: { challenges: Challenges; slug: string }) {
  const t = useTranslations('challenges.public');
  const locale = useLocale();
  const { open, setAside, items } = challenges;
  const none = open.length + items.length === 0;
  return (
    <section id="challenges" aria-labelledby="challenges-title" className="mt-10">
      <h2 id="challenges-title" className="font-serif text-22">
        {t('title')}
      </h2>
      <p className="mt-1 max-w-[72ch] text-muted">{t('lead')}</p>
      <p className="mt-2 mb-3">
        {none ? t('none') : t('counts', { answered: items.length, open: open.length })}{' '}
        {setAside > 0 && t('setAside', { count: setAside })}{' '}
        <Link href={paths.challenge(slug)} className="link" prefetch={false} data-print="hide">
          {t('object')}
        </Link>
      </p>
      {open.length > 0 && (
        <div className="mb-4">
          <h3 className="font-semibold">{t('open')}</h3>
          <ul className="text-muted">
            {open.map(({ number, publication, receivedAt }) => (
              <li key={number} id={`challenge-${number}`}>
                {t('openLine', {
                  ...{ number, version: publication },
                  date: formatDate(locale, receivedAt),
                })}
              </li>
            ))}
          </ul>
        </div>
      )}
      {items.map((challenge) => (
        <PublicChallenge key={challenge.number} challenge={challenge} slug={slug} />
      ))}
    </section>
  );
}
