import { useLocale, useTranslations } from 'next-intl';
import { QuotedPassage } from '@/components/evidence/quoted-passage';
import { StanceMark } from '@/components/evidence/stance-mark';
import { Link } from '@/components/ui/link';
import { Quoted } from '@/components/ui/quoted';
import type { DossierDocument } from '@/lib/digest/dossier';
import { formatDate, formatNumber } from '@/lib/format';
import type { PassageView } from '@/lib/passage-views/queries';
import { paths } from '@/lib/paths';
import { linkToPassage } from '@/lib/publications/text-fragment';

type PassagePageProps = { view: PassageView; id: string; around: number };

/** A published passage in its document: what stands around it, and where the whole is found. */
export function PassagePage({ view, id, around }: PassagePageProps) {
  const t = useTranslations('publications.passage');
  const locale = useLocale();
  const { slug, statement, statementLanguage, stance, document, passage } = view;
  return (
    <article className="max-w-[72ch]">
      <DocumentHead document={document} />
      <p className="mt-4 flex flex-wrap items-baseline gap-x-2 text-muted">
        {stance ? <StanceMark stance={stance} /> : t('appearance')}
        <Link
          href={paths.evidence(slug, id)}
          className="link font-serif"
          lang={statementLanguage ?? undefined}
          dir="auto"
        >
          <Quoted>{statement}</Quoted>
        </Link>
      </p>
      <QuotedPassage
        passage={{
          exact: passage.exact,
          before: `${view.more.before ? '… ' : ''}${view.before}`,
          after: `${view.after}${view.more.after ? ' …' : ''}`,
        }}
        language={document.language}
        stance={stance ?? 'context'}
        cite={document.url ?? undefined}
        size="large"
        className="mt-6 border-s-2 ps-4"
      />
      <p className="mt-4 text-12/4.5 text-muted">
        {t('limit', { count: formatNumber(locale, around) })}{' '}
        {t('captured', {
          version: passage.versionNumber,
          date: formatDate(locale, view.capturedAt),
        })}
      </p>
      <SourceLinks document={document} passage={view} />
    </article>
  );
}

function DocumentHead({ document }: { document: DossierDocument }) {
  const t = useTranslations('publications');
  const locale = useLocale();
  const { publisher, authors, publishedOn, language, title } = document;
  return (
    <>
      <p className="eyebrow">
        {[publisher, ...authors].filter(Boolean).map((name) => (
          <span key={name}>{name} · </span>
        ))}
        {publishedOn ? formatDate(locale, publishedOn) : t('undated')}
      </p>
      <h1
        lang={language ?? undefined}
        dir="auto"
        className="mt-2 font-serif text-28 text-balance wrap-break-word"
      >
        {title}
      </h1>
    </>
  );
}

function SourceLinks({
  document,
  passage: view,
}: {
  document: DossierDocument;
  passage: PassageView;
}) {
  const t = useTranslations('publications');
  const { before, after, passage } = view;
  const quote = { exact: passage.exact, before, after, language: document.language };
  const links = [
    [document.url, t('seeSource')],
    [document.archiveUrl, t('archived')],
  ] as const;
  return (
    <p className="mt-4 flex flex-wrap gap-x-4 gap-y-1">
      {links.map(
        ([url, label]) =>
          url && (
            <a
              key={url}
              href={linkToPassage(url, quote)}
              rel="noopener noreferrer"
              className="link"
            >
              {label}
            </a>
          ),
      )}
      {!document.url && document.noCopyReason && (
        <span className="text-muted">{document.noCopyReason}</span>
      )}
    </p>
  );
}
