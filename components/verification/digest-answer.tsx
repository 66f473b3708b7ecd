import { useLocale, useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { Quoted } from '@/components/ui/quoted';
import type { FoundPublication } from '@/lib/bundles/queries';
import { formatDate } from '@/lib/format';
import { paths } from '@/lib/paths';

type DigestAnswerProps = { found: readonly FoundPublication[]; publisher: string };

/** Which publications have the digest that was asked for, or that none has. */
export function DigestAnswer({ found, publisher }: DigestAnswerProps) {
  const t = useTranslations('verify');
  const locale = useLocale();
  if (found.length === 0) {
    return (
      <div role="status" className="mt-4 border-t pt-4">
        <p className="font-serif text-22">{t('digestNone', { publisher })}</p>
        <p className="text-muted">{t('digestNoneText')}</p>
      </div>
    );
  }
  return (
    <div role="status" className="mt-4 border-t pt-4">
      <p className="font-serif text-22">{t('digestFound', { count: found.length })}</p>
      <ul>
        {found.map(({ slug, number, statement, language, publishedAt }) => (
          <li key={`${slug} ${number}`} className="mt-3">
            <p lang={language ?? undefined} dir="auto" className="font-serif text-18">
              <Quoted>{statement}</Quoted>
            </p>
            <p className="flex flex-wrap gap-x-4 gap-y-2">
              <Link href={paths.claimVersion(slug, number)} className="link">
                {t('publicationOf', { number, date: formatDate(locale, publishedAt) })}
              </Link>
              <a href={paths.api.bundle(slug, number)} className="link" download>
                {t('bundleOf')}
              </a>
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
