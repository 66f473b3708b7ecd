import { useTranslations } from 'next-intl';
import { Glue } from '@/components/ui/glue';
import { Link } from '@/components/ui/link';
import { Timestamp } from '@/components/ui/timestamp';
import { paths } from '@/lib/paths';
import type { FoundComment } from '@/lib/search/found';
import { MarkedExcerpt } from './marked-excerpt';

/** Comments, each leading to its thread. */
export function FoundComments({ items }: { items: readonly FoundComment[] }) {
  const t = useTranslations('search');
  return items.map(({ id, by, at, claim, document, excerpt }) => (
    <li key={id} className="grid gap-1">
      <Link
        href={
          claim
            ? paths.desk.comment(claim.number, id)
            : paths.desk.passageComment(document?.id ?? '', id)
        }
        data-list-link=""
        className="text-ink no-underline hover:text-accent hover:underline"
      >
        <MarkedExcerpt excerpt={excerpt} />
      </Link>
      <span className="text-12 text-muted">
        {by}
        <Glue mark="comma" />
        <Timestamp value={at} /> {claim && <>{t('onClaim', { number: claim.number })}</>}
        {!claim && document && <>{t('inDocument', { title: document.title })}</>}
      </span>
    </li>
  ));
}
