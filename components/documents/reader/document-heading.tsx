import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { DocumentView } from '@/lib/documents/view';
import { formatDate, formatDigest, formatLanguage } from '@/lib/format';
import { listed } from '@/lib/i18n/punctuation';

type DocumentHeadingProps = {
  document: DocumentView;
  /** The digest of the text that is shown. */
  textSha256: string;
  actions?: ReactNode;
};

/** What the document is, above its text: who published it when, and the digest of what is shown. */
export async function DocumentHeading({ document, textSha256, actions }: DocumentHeadingProps) {
  const [t, locale] = await Promise.all([getTranslations('reader'), getLocale()]);
  const { title, publisher, authors, publishedOn, kind, language } = document;
  const parts = [
    publisher ?? t('noPublisher'),
    publishedOn ? formatDate(locale, publishedOn) : t('noDate'),
    t(`documentKind.${kind}`),
    language && formatLanguage(locale, language),
  ].filter(Boolean);
  return (
    <header className="mb-6">
      <div className="flex flex-wrap items-baseline gap-x-2 text-12 text-muted">
        <p>
          <span dir="auto">{parts.join(' · ')}</span> ·{' '}
          <span className="font-mono" title={textSha256}>
            sha256 {formatDigest(textSha256)}
          </span>
        </p>
        {actions && <span className="-ms-2">{actions}</span>}
      </div>
      <p
        dir="auto"
        lang={language ?? undefined}
        aria-hidden="true"
        className="mt-1 font-serif text-28 font-semibold tracking-[-.01em] text-balance"
      >
        {title}
      </p>
      {authors.length > 0 && (
        <p dir="auto" className="mt-1 text-muted">
          {t('by', { names: listed(locale, authors) })}
        </p>
      )}
    </header>
  );
}
