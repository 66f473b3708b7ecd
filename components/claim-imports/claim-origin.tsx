import { useTranslations } from 'next-intl';
import { Glue } from '@/components/ui/glue';
import type { ClaimOriginView } from '@/lib/claim-imports/queries';

/** Where a claim was imported from, with what was said of it there, which is nobody's verdict here. */
export function ClaimOrigin({ origin }: { origin: ClaimOriginView }) {
  const t = useTranslations('claim-imports');
  const { file, row, rating, url } = origin;
  return (
    <p className="flex flex-wrap gap-x-3 gap-y-1 text-12 text-muted">
      <span dir="auto">
        {t('origin', { file, row })}
        {rating && (
          <>
            <Glue mark="comma" />
            {t('originRated', { rating })}
          </>
        )}
      </span>
      {url && (
        <a href={url} rel="noopener noreferrer" className="link">
          {t('originUrl')}
        </a>
      )}
    </p>
  );
}
