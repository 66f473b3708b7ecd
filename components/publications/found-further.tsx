import { useTranslations } from 'next-intl';
import { MarkedExcerpt } from '@/components/search/marked-excerpt';
import type { Why } from '@/lib/published-search/why';

/** Where a published claim has what was sought, beside its statement and summary. */
export function FoundFurther({ from, title, excerpt }: NonNullable<Why['more']>) {
  const t = useTranslations('publications.list');
  const where = title ? t('inQuotation', { title }) : t('inSomeQuotation');
  return (
    <p className="mt-2 max-w-[66ch] border-s-2 ps-3 text-muted">
      <span className="text-12">{from === 'explanation' ? t('inExplanation') : where}</span>
      <MarkedExcerpt excerpt={excerpt} />
    </p>
  );
}
