import { useLocale, useTranslations } from 'next-intl';
import type { DossierDocument } from '@/lib/digest/dossier';
import { formatDate } from '@/lib/format';
import { listed, quoted } from '@/lib/i18n/punctuation';
import type { SourceGroup } from '@/lib/publications/claim-page';
import { Quotation } from './quotation';

/** The evidence that goes back to one independent source: the source first, what is drawn from it set back. */
export function SourceEvidence({ group, slug }: { group: SourceGroup; slug: string }) {
  const t = useTranslations('publications');
  const locale = useLocale();
  const { source, quotations } = group;
  return (
    <div className="mt-6">
      <DocumentLine document={source} />
      {quotations.every((quotation) => quotation.drawn) && (
        <p className="mt-2 text-12 text-muted">{t('notQuoted')}</p>
      )}
      {quotations.map((quotation) =>
        quotation.drawn ? (
          <div key={quotation.id} className="mt-3 border-s ps-4">
            <p className="text-12/4.5 text-muted">
              {t('drawnFromIt', {
                title: nameOf(quotation.document, locale),
                how: t(`drawn.${quotation.drawn}`),
              })}
            </p>
            <Quotation quotation={quotation} slug={slug} small />
          </div>
        ) : (
          <Quotation key={quotation.id} quotation={quotation} slug={slug} />
        ),
      )}
    </div>
  );
}

function DocumentLine({ document }: { document: DossierDocument }) {
  const t = useTranslations('publications');
  const locale = useLocale();
  return (
    <p className="eyebrow">
      <bdi className="font-semibold text-ink">{document.publisher ?? document.title}</bdi>
      {document.publisher && (
        <>
          {' · '}
          <span lang={document.language ?? undefined} dir="auto">
            {document.title}
          </span>
        </>
      )}{' '}
      · <bdi>{document.publishedOn ? formatDate(locale, document.publishedOn) : t('undated')}</bdi>
    </p>
  );
}

function nameOf({ publisher, title }: DossierDocument, locale: string): string {
  return listed(locale, [...(publisher ? [publisher] : []), quoted(locale, title)]);
}
