import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';
import type { DocumentView } from '@/lib/documents/view';
import { formatBytes, formatDateTime, formatDigest } from '@/lib/format';
import { paths } from '@/lib/paths';

type AboutDocumentProps = { document: DocumentView; version: DocumentView['versions'][number] };

/** Where the text comes from, and what proves that it is still what was captured. */
export async function AboutDocument({ document, version }: AboutDocumentProps) {
  const [t, locale] = await Promise.all([getTranslations('reader'), getLocale()]);
  const from = version.finalUrl ?? version.sourceUrl ?? document.url;
  const address = `/api/v1/documents/${document.id}/versions/${version.number}`;
  const rows: [string, ReactNode][] = [
    [t('about.captured'), formatDateTime(locale, version.capturedAt)],
    [t('about.how'), t(`about.method.${version.method}`)],
    [t('about.by'), version.capturedBy.name],
    [
      t('about.from'),
      from ? <Address key="from" href={from} /> : (version.filename ?? t('about.unknown')),
    ],
    [
      t('about.archived'),
      document.archiveUrl ? <Address key="archive" href={document.archiveUrl} /> : null,
    ],
    [t('about.noCopy'), document.noCopyReason],
    [t('about.size'), `${formatBytes(locale, version.byteLength)}, ${version.mediaType}`],
    [t('about.original'), <Digest key="original" value={version.originalSha256} />],
    [t('about.text'), <Digest key="text" value={version.textSha256} />],
    [t('about.extractor'), version.extractor],
    [
      t('about.annotations'),
      <Link key="annotations" href={paths.desk.annotations(document.id)} className="link">
        {t('about.exchange')}
      </Link>,
    ],
    [
      t('about.download'),
      <p key="download" className="leading-6">
        <a href={`${address}/text`} className="link">
          {t('about.plainText')}
        </a>
        <br />
        <a href={`${address}/original`} download className="link">
          {t('about.originalFile')}
        </a>{' '}
        <span className="text-12 whitespace-nowrap text-muted">
          {formatBytes(locale, version.byteLength)} · <Digest value={version.originalSha256} />
        </span>
      </p>,
    ],
  ];
  return (
    <dl className="divide-y">
      {rows
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name} className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-2 py-2">
            <dt className="text-12/5 text-muted">{name}</dt>
            <dd className="min-w-0 wrap-break-word">{value}</dd>
          </div>
        ))}
    </dl>
  );
}

function Address({ href }: { href: string }) {
  const { host, pathname } = new URL(href);
  return (
    <a href={href} rel="noopener noreferrer" className="link">
      {host}
      {pathname === '/' ? '' : pathname}
    </a>
  );
}

function Digest({ value }: { value: string }) {
  return (
    <span className="font-mono text-12" title={value}>
      {formatDigest(value)}
    </span>
  );
}
