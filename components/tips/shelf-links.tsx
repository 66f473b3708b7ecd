import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { paths } from '@/lib/paths';
import { type TipShelf, tipShelves } from '@/lib/tips/schema';

type ShelfLinksProps = { shelf: TipShelf; counts: Record<TipShelf, number> };

/** Which tips: those to decide on first, then what was decided. */
export function ShelfLinks({ shelf, counts }: ShelfLinksProps) {
  const t = useTranslations('tips');
  return (
    <nav aria-label={t('filter')} className="flex flex-wrap gap-x-4 gap-y-1">
      {tipShelves.map((one) => (
        <Link
          key={one}
          href={paths.desk.tips({ show: one === 'received' ? undefined : one })}
          aria-current={one === shelf ? 'page' : undefined}
          className="border-b-2 border-transparent py-1 text-muted no-underline hover:text-ink aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-ink"
        >
          {t('showCount', { label: t(`show.${one}`), count: counts[one] })}
        </Link>
      ))}
    </nav>
  );
}
