import { useTranslations } from 'next-intl';
import { exportFormats } from '@/lib/claim-exports/schema';
import type { ClaimFilter } from '@/lib/claims/schema';

/** Links that download the claims that the filters show; they open beneath their word, without a script. */
export function DownloadClaims({ filter }: { filter: ClaimFilter }) {
  const t = useTranslations('claim-imports');
  const { q, state, assignee, topic, claimant } = filter;
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries({ q, assignee, topic, claimant })) {
    if (value) search.set(name, value);
  }
  for (const one of state ?? []) search.append('state', one);
  return (
    <details className="relative">
      <summary className="cursor-pointer list-none rounded px-3 py-1.5 text-muted hover:bg-sunk hover:text-ink">
        {t('download')}
      </summary>
      <ul className="absolute end-0 z-10 mt-1 grid w-56 rounded border bg-raised p-1 shadow-float">
        {exportFormats.map((format) => (
          <li key={format}>
            <a
              href={`/api/v1/claims/export?${new URLSearchParams([...search, ['format', format]])}`}
              download
              title={t('downloadHint')}
              className="block rounded px-2 py-1.5 no-underline hover:bg-sunk"
            >
              {t(format)}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
