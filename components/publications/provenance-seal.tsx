import { useLocale, useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { formatDate, formatDigest } from '@/lib/format';
import { paths } from '@/lib/paths';
import type { Snapshot } from '@/lib/publications/snapshot';

/** A small seal with the digest's ends; opening it explains in plain words what it proves. Works without a script. */
export function ProvenanceSeal({ snapshot }: { snapshot: Snapshot }) {
  const t = useTranslations('publications');
  const words = useTranslations('verify');
  const locale = useLocale();
  const { digest, slug, number, approvals, publishedBy, publishedAt } = snapshot;
  return (
    <details className="mt-2 rounded border p-3">
      <summary className="flex list-none items-center gap-3 [&::-webkit-details-marker]:hidden">
        <svg
          viewBox="0 0 32 32"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          aria-hidden="true"
          className="size-8 shrink-0 text-accent"
        >
          <circle cx="16" cy="16" r="14" />
          <circle cx="16" cy="16" r="10" strokeDasharray="2 3" />
          <path d="M11 16l4 4 7-8" />
        </svg>
        <span>
          <span className="block font-mono text-12">{formatDigest(digest)}</span>
          <span className="link">{t('seal')}</span>
        </span>
      </summary>
      <div className="mt-3 space-y-2 text-12/4.5">
        <p>{t('sealExplained')}</p>
        <p className="break-all font-mono">{digest}</p>
        <p>{t('sealHow')}</p>
        <ul className="[&>li+li]:mt-2">
          <li>
            <a className="link" href={paths.api.publishedVersion(slug, number)}>
              {t('sealRecord')}
            </a>
          </li>
          <li>
            <a className="link" href={paths.api.bundle(slug, number)} download>
              {words('seal')}
            </a>
          </li>
          <li>
            <Link className="link" href={paths.verify(digest)} prefetch={false}>
              {words('sealVerify')}
            </Link>
          </li>
        </ul>
        {approvals.map(({ by, at }) => (
          <p key={at} className="text-muted">
            {t('approvedOn', { name: by, date: formatDate(locale, at) })}
          </p>
        ))}
        <p className="text-muted">
          {t('publishedBy', { name: publishedBy, date: formatDate(locale, publishedAt) })}
        </p>
      </div>
    </details>
  );
}
