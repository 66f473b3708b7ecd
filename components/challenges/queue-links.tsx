import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import type { ChallengeCounts } from '@/lib/challenges/queries';
import { type Shown, shown } from '@/lib/challenges/schema';
import { paths } from '@/lib/paths';

type QueueLinksProps = { show: Shown; counts: ChallengeCounts };

/** Which challenges: those that wait, those that wait too long, those with an answer, and what was held back. */
export function QueueLinks({ show, counts }: QueueLinksProps) {
  const t = useTranslations('challenges.desk');
  return (
    <nav aria-label={t('filter')} className="flex flex-wrap gap-x-4 gap-y-1">
      {shown.map((one) => (
        <Link
          key={one}
          href={paths.desk.challenges({ show: one === 'open' ? undefined : one })}
          aria-current={one === show ? 'page' : undefined}
          className="border-b-2 border-transparent py-1 text-muted no-underline hover:text-ink aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-ink"
        >
          {t(`show.${one}`)}{' '}
          <span className="tabular-nums">{t('count', { count: counts[one] })}</span>
        </Link>
      ))}
    </nav>
  );
}
