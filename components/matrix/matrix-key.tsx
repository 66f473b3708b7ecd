import { useTranslations } from 'next-intl';
import { StanceMark } from '@/components/evidence/stance-mark';
import type { Hidden } from '@/lib/matrix/cut';
import { stances } from '@/lib/matrix/matrix';

type MatrixKeyProps = {
  /** Claims that have no row because nothing fits. */
  silent: number;
  hidden: Hidden;
};

/** What the signs mean, how to read them, how the order comes about, and what is not shown. */
export function MatrixKey({ silent, hidden }: MatrixKeyProps) {
  const t = useTranslations('matrix');
  const cut = hidden.rows > 0 || hidden.columns > 0;
  return (
    <div className="grid gap-2 text-12 text-muted">
      <p className="flex flex-wrap gap-x-3 gap-y-1">
        {stances.map((stance) => (
          <StanceMark key={stance} stance={stance} />
        ))}
        <span>{t('key.empty')}</span>
        <span className="max-md:hidden">{t('key.how')}</span>
      </p>
      <details>
        <summary>{t('key.why')}</summary>
        <p className="mt-1 max-w-[80ch]">{t('key.measure')}</p>
      </details>
      {silent > 0 && <p>{t('silent', { count: silent })}</p>}
      {cut && (
        <p>
          {hidden.rows > 0 && t('hiddenRows', { count: hidden.rows })}{' '}
          {hidden.columns > 0 && t('hiddenColumns', { count: hidden.columns })} {t('hiddenWhere')}
        </p>
      )}
    </div>
  );
}
