import { useLocale, useTranslations } from 'next-intl';
import type { EvidenceView } from '@/lib/evidence/queries';
import { formatDateTime } from '@/lib/format';
import { DocumentLine } from './document-line';
import { QuotedPassage } from './quoted-passage';
import { StanceMark } from './stance-mark';

/** Evidence that no longer counts, folded away with the reason of its withdrawal. */
export function WithdrawnEvidence({ evidence }: { evidence: readonly EvidenceView[] }) {
  const t = useTranslations('evidence');
  const locale = useLocale();
  if (evidence.length === 0) return null;
  return (
    <details className="border-t pt-3">
      <summary className="text-muted">{t('withdrawnTitle', { count: evidence.length })}</summary>
      {evidence.map(({ id, passage, document, stance, withdrawn }) => (
        <div key={id} id={`evidence-${id}`} className="mt-3 border-s ps-4 text-muted">
          <DocumentLine document={document} />
          <QuotedPassage
            passage={{ exact: passage.exact, before: '', after: '' }}
            language={document.language}
            className="text-muted line-through decoration-1"
          />
          <p className="mt-1 text-12">
            <StanceMark stance={stance} />{' '}
            {withdrawn &&
              t('withdrawnBy', {
                name: withdrawn.by.name,
                at: formatDateTime(locale, withdrawn.at),
              })}{' '}
            <span dir="auto" className="text-ink">
              {withdrawn?.reason}
            </span>
          </p>
        </div>
      ))}
    </details>
  );
}
