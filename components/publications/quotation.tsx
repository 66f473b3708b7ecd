import { useTranslations } from 'next-intl';
import type { QuotationView } from '@/lib/publications/claim-page';
import { cn } from '@/lib/utils';

const marks = {
  supports: 'bg-supports-wash decoration-supports',
  contradicts: 'bg-contradicts-wash decoration-contradicts',
  qualifies: 'bg-qualifies-wash decoration-qualifies',
  context: 'bg-context-wash decoration-context',
};

type QuotationProps = { quotation: QuotationView; small?: boolean };

/** The exact words in their faded context, and where they stand. */
export function Quotation({ quotation, small = false }: QuotationProps) {
  const t = useTranslations('publications');
  const { id, number, stance, exact, before, after, document, sourceUrl, by, reason } = quotation;
  return (
    <figure id={`evidence-${id}`} className="scroll-mt-6 break-words">
      <blockquote
        cite={document.url ?? undefined}
        lang={document.language ?? undefined}
        dir="auto"
        className={cn('mt-2 whitespace-pre-line font-serif', small ? 'text-16' : 'text-18')}
      >
        {before && <span className="text-muted">{before}</span>}
        <mark
          className={cn(
            'box-decoration-clone underline decoration-2 underline-offset-5 [text-decoration-skip-ink:none]',
            marks[stance],
          )}
        >
          {exact}
        </mark>
        {after && <span className="text-muted">{after}</span>}
      </blockquote>
      <figcaption className="mt-2 flex flex-wrap gap-x-3 gap-y-1 text-12 text-muted">
        <span className="tabular-nums" aria-hidden="true">
          {number}
        </span>
        {sourceUrl && (
          <a href={sourceUrl} rel="noopener noreferrer" className="link">
            {t('seeSource')}
          </a>
        )}
        {document.archiveUrl && (
          <a href={document.archiveUrl} rel="noopener noreferrer" className="link">
            {t('archived')}
          </a>
        )}
        {!sourceUrl && document.noCopyReason && <span>{document.noCopyReason}</span>}
        <span dir="auto">{t('attachedBy', { name: by, reason })}</span>
      </figcaption>
    </figure>
  );
}
