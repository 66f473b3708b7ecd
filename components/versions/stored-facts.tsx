import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { formatBytes, formatDigest, formatNumber } from '@/lib/format';
import type { VersionView } from '@/lib/versions/queries';

/** What was kept of a capture: sizes, digests, and the answer of the web server it was fetched from. */
export function StoredFacts({ version }: { version: VersionView }) {
  const t = useTranslations('versions');
  const locale = useLocale();
  const size = t('sizeOf', {
    bytes: formatBytes(locale, version.byteLength),
    mediaType: version.mediaType,
    characters: formatNumber(locale, version.textLength),
  });
  const rows: [string, ReactNode][] = [
    [t('size'), size],
    [t('text'), <Digest key="text" value={version.textSha256} />],
    [t('original'), <Digest key="original" value={version.originalSha256} />],
    [t('filename'), version.filename],
    [t('extractor'), version.extractor],
    [t('asked'), version.sourceUrl],
    [t('answered'), version.finalUrl === version.sourceUrl ? null : version.finalUrl],
    [t('status'), version.httpStatus],
    [t('headers'), version.headers.length > 0 && <Headers headers={version.headers} />],
  ];
  return (
    <details className="mt-1">
      <summary className="w-fit cursor-pointer text-12 text-muted">{t('stored')}</summary>
      <dl className="mt-2 grid gap-y-2 border-s-2 ps-4 sm:grid-cols-[9rem_minmax(0,1fr)]">
        {rows
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-12/5 text-muted">{name}</dt>
              <dd className="mb-1 min-w-0 wrap-anywhere sm:mb-0">{value}</dd>
            </div>
          ))}
      </dl>
    </details>
  );
}

function Headers({ headers }: { headers: VersionView['headers'] }) {
  return (
    <ul className="font-mono text-12/5">
      {headers.map(([name, value]) => (
        <li key={name}>
          <span className="text-muted">{name}:</span> {value}
        </li>
      ))}
    </ul>
  );
}

function Digest({ value }: { value: string }) {
  return (
    <span className="font-mono text-12" title={value}>
      {formatDigest(value)}
    </span>
  );
}
