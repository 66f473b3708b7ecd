import { useTranslations } from 'next-intl';
import { QuotedPassage } from '@/components/evidence/quoted-passage';
import { FigureLine } from '@/components/figures/figure-line';
import type { QuotationView } from '@/lib/publications/claim-page';
import { PassageLinks } from './passage-links';

type QuotationProps = { quotation: QuotationView; slug: string; small?: boolean };

/** The exact words in their faded context, and where they stand. */
export function Quotation({ quotation, slug, small = false }: QuotationProps) {
  const t = useTranslations('publications');
  const { id, number, stance, document, sourceUrl, by, reason } = quotation;
  return (
    <figure id={`evidence-${id}`} className="scroll-mt-6 break-words">
      <QuotedPassage
        passage={quotation}
        language={document.language}
        stance={stance}
        cite={document.url ?? undefined}
        size={small ? 'medium' : 'large'}
        className="mt-2"
      />
      {quotation.figure && <FigureLine figure={quotation.figure} />}
      <figcaption className="mt-2 flex flex-wrap gap-x-3 gap-y-1 text-12 text-muted">
        <span className="tabular-nums" aria-hidden="true">
          {number}
        </span>
        <PassageLinks slug={slug} passage={quotation} />
        {!sourceUrl && document.noCopyReason && <span dir="auto">{document.noCopyReason}</span>}
        <span>{t('attachedBy', { name: by, reason })}</span>
      </figcaption>
    </figure>
  );
}
