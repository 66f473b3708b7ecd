import { useTranslations } from 'next-intl';
import { Glue } from '@/components/ui/glue';
import type { FateCounts as Counts } from '@/lib/versions/fates';

const fates = ['exact', 'moved', 'altered', 'missing'] as const;

/** "5 passages carried here: 3 exact, 1 moved, 1 altered"; what nobody fared is left out. */
export function FateCounts({ counts }: { counts: Counts }) {
  const t = useTranslations('versions');
  const shown = fates.filter((fate) => counts[fate] > 0);
  const total = fates.reduce((sum, fate) => sum + counts[fate], 0);
  return (
    <span>
      {t('passages', { total })}{' '}
      {shown.map((fate, index) => (
        <span key={fate} className={fate === 'missing' || fate === 'altered' ? 'text-danger' : ''}>
          {index > 0 && (
            <span className="text-ink">
              <Glue mark="comma" />
            </span>
          )}
          {t(`fates.${fate}`, { count: counts[fate] })}
        </span>
      ))}
    </span>
  );
}
