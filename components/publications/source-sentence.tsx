import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { SourceCount } from '@/lib/sources/sources';

const bold = (chunks: ReactNode) => <b className="font-semibold">{chunks}</b>;

/** The sentence that sums up the sources; grammatical for every count. */
export function SourceSentence({
  sources,
  className,
}: {
  sources: SourceCount;
  className?: string;
}) {
  const t = useTranslations('publications.sources');
  if (sources.total === 0) return <p className={className}>{t('none')}</p>;
  const { total, supports, contradicts, qualifies } = sources;
  const support =
    total === 1
      ? t.rich('supportOne', { supports, b: bold })
      : t.rich('support', { supports, total, b: bold });
  return (
    <p className={className}>
      {support}; {t.rich('contradict', { contradicts, b: bold })}
      {qualifies > 0 && <>; {t.rich('qualify', { qualifies, b: bold })}</>}.
    </p>
  );
}
