import { useLocale, useTranslations } from 'next-intl';
import { MatchedText } from '@/components/palette/matched-text';
import { Glue } from '@/components/ui/glue';
import { Link } from '@/components/ui/link';
import { formatDate } from '@/lib/format';
import { paths } from '@/lib/paths';
import type { FoundDocument } from '@/lib/search/found';
import { MarkedExcerpt } from './marked-excerpt';

/** Documents, each with the places in its text; a place opens there. */
export function FoundDocuments({ items }: { items: readonly FoundDocument[] }) {
  const t = useTranslations('search');
  const locale = useLocale();
  return items.map(({ id, title, publisher, publishedOn, language, marks, passages }) => (
    <li key={id} className="grid gap-1">
      <Link
        href={paths.desk.document(id)}
        data-list-link=""
        lang={language ?? undefined}
        dir="auto"
        className="font-serif text-18/6.5 wrap-break-word text-ink no-underline hover:text-accent hover:underline"
      >
        <MatchedText text={title} ranges={marks} />
      </Link>
      <span className="text-12 text-muted">
        {[publisher, publishedOn ? formatDate(locale, publishedOn) : t('undated')]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {passages.length > 0 && (
        <ul className="mt-1 grid gap-2">
          {passages.map(({ start, end, excerpt }) => (
            <li key={start} className="border-s-2 ps-3">
              <Link
                href={paths.desk.place(id, { start, end })}
                data-list-link=""
                className="block text-muted no-underline hover:text-ink"
              >
                <span className="sr-only">
                  {t('place', { title })}
                  <Glue mark="colon" />
                </span>
                <MarkedExcerpt {...{ excerpt, language }} />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </li>
  ));
}
