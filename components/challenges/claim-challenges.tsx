import { useTranslations } from 'next-intl';
import { SectionHeading } from '@/components/layout/section-heading';
import { Link } from '@/components/ui/link';
import type { ChallengeSummary } from '@/lib/challenges/view';
import { paths } from '@/lib/paths';
import { ChallengeLine } from './challenge-line';

/** In a claim's workspace: what readers object to on its published page; nothing before it is published. */
export function ClaimChallenges({ items }: { items: readonly ChallengeSummary[] }) {
  const t = useTranslations('challenges.desk');
  return (
    <section aria-labelledby="challenges" className="grid gap-2">
      <SectionHeading
        id="challenges"
        className="mb-0"
        note={items.length}
        actions={
          <Link href={paths.desk.challenges()} className="link">
            {t('all')}
          </Link>
        }
      >
        {t('claimTitle')}
      </SectionHeading>
      {items.length === 0 ? (
        <p className="text-muted">{t('claimEmpty')}</p>
      ) : (
        <ul>
          {items.map((challenge) => (
            <ChallengeLine key={challenge.id} challenge={challenge} withClaim={false} />
          ))}
        </ul>
      )}
    </section>
  );
}
