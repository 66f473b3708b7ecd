import { useTranslations } from 'next-intl';

/** How many readers asked for a claim; nothing where nobody did. */
export function DemandMark({ demand }: { demand: number }) {
  const t = useTranslations('tips');
  if (demand === 0) return null;
  return <span className="text-12 text-muted">{t('demand', { count: demand })}</span>;
}
