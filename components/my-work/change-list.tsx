import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { Timestamp } from '@/components/ui/timestamp';
import { directionOf } from '@/lib/i18n/locales';
import type { ChangeView } from '@/lib/my-work/changes';
import { paths } from '@/lib/paths';

type ChangeListProps = { items: ChangeView[]; now: string };

/** What happened, in plain sentences: who, what, to which claim, when. */
export function ChangeList({ items, now }: ChangeListProps) {
  const t = useTranslations('work');
  const states = useTranslations('claims.state');
  return (
    <ul>
      {items.map(({ id, at, by, kind, to, person, remark, claim }) => (
        <li key={id} className="border-b py-2.5 first:pt-0 last:border-b-0">
          <p>
            {t(`did.${kind}`, {
              who: by?.name ?? t('software'),
              person: person ?? '',
              state: to ? states(to) : '',
            })}
          </p>
          {remark && (
            <p dir="auto" className="line-clamp-3 wrap-break-word text-muted">
              {remark}
            </p>
          )}
          <Link
            href={paths.desk.claim(claim.number)}
            data-list-link=""
            className="group mt-0.5 flex gap-1.5 text-ink no-underline"
          >
            <span className="text-muted tabular-nums">#{claim.number}</span>
            <span
              lang={claim.language ?? undefined}
              dir={claim.language ? directionOf(claim.language) : 'auto'}
              className="line-clamp-2 min-w-0 font-serif wrap-break-word group-hover:text-accent"
            >
              {claim.statement}
            </span>
          </Link>
          <p className="mt-0.5 text-12 text-muted">
            <Timestamp value={at} now={now} />
          </p>
        </li>
      ))}
    </ul>
  );
}
