import { useTranslations } from 'next-intl';
import type { ClaimOriginView } from '@/lib/claim-imports/queries';

type ClaimExchangeProps = { claimId: string; origin: ClaimOriginView | null };

/**
 * Where a claim was imported from, with what was said of it there (nobody's verdict here), and where its passages can be
 * taken along.
 */
export function ClaimExchange({ claimId, origin }: ClaimExchangeProps) {
  const t = useTranslations('claimImports');
  return (
    <p className="flex flex-wrap gap-x-3 gap-y-1 text-12 text-muted">
      {origin && (
        <span dir="auto">
          {t('origin', { file: origin.file, row: origin.row })}
          {origin.rating && <>, {t('originRated', { rating: origin.rating })}</>}
        </span>
      )}
      {origin?.url && (
        <a href={origin.url} rel="noopener noreferrer" className="link">
          {t('originUrl')}
        </a>
      )}
      <a
        href={`/api/v1/claims/${claimId}/annotations?whole=true`}
        download="annotations.jsonld"
        className="link"
      >
        {t('annotations')}
      </a>
    </p>
  );
}
