import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { paths } from '@/lib/paths';
import { type ReviewKind, reviewKinds } from '@/lib/re-reviews/schema';

/** Which claims to look at again: all, those whose day has come, or those with changed passages. */
export function KindLinks({ kind }: { kind: ReviewKind | undefined }) {
  const t = useTranslations('re-reviews');
  return (
    <nav aria-label={t('filter')} className="flex flex-wrap gap-x-4 gap-y-1">
      {[undefined, ...reviewKinds].map((one) => (
        <Link
          key={one ?? 'all'}
          href={paths.desk.reReview({ kind: one })}
          aria-current={one === kind ? 'page' : undefined}
          className="border-b-2 border-transparent py-1 text-muted no-underline hover:text-ink aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-ink"
        >
          {t(`kind.${one ?? 'all'}`)}
        </Link>
      ))}
    </nav>
  );
}
