import type { Route } from 'next';
import { useLocale, useTranslations } from 'next-intl';
import { QuotedPassage } from '@/components/evidence/quoted-passage';
import { StanceMark } from '@/components/evidence/stance-mark';
import { Link } from '@/components/ui/link';
import { formatDate } from '@/lib/format';
import type { AnsweredDocument, CellContent } from './row-answer';

type CellQuotationProps = {
  evidence: CellContent['evidence'][number];
  column: AnsweredDocument;
  link: { href: Route; label: string };
  /** Whether the Tab key reaches the link: not in a panel that goes by itself, which would take the focus with it. */
  reachable: boolean;
};

/** One quotation of a cell: its stance, its words, its document, why it was attached, and the way to its place. */
export function CellQuotation({ evidence, column, link, reachable }: CellQuotationProps) {
  const t = useTranslations('matrix.panel');
  const locale = useLocale();
  const { stance, exact, reason, source } = evidence;
  const date = source.publishedOn ? formatDate(locale, source.publishedOn) : t('undated');
  return (
    <figure className="mt-3 border-t pt-3">
      <StanceMark stance={stance} />
      <QuotedPassage
        passage={{ exact, before: '', after: '' }}
        language={source.language}
        stance={stance}
        className="mt-1"
      />
      <figcaption className="mt-2 text-12 text-muted">
        <p dir="auto">
          {source.publisher && <b className="font-semibold text-ink">{source.publisher} · </b>}
          {source.title} · {date}
        </p>
        {source.id !== column.id && (
          <p dir="auto">{t('source', { source: column.publisher ?? column.title })}</p>
        )}
        <p dir="auto" className="mt-1">
          {t('reason', { reason })}
        </p>
        <Link
          href={link.href}
          tabIndex={reachable ? undefined : -1}
          className="link mt-1 inline-block"
        >
          {link.label}
        </Link>
      </figcaption>
    </figure>
  );
}
