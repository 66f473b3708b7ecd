import { useLocale, useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { Link } from '@/components/ui/link';
import type { ChallengeSummary } from '@/lib/challenges/view';
import { formatDate } from '@/lib/format';
import { paths } from '@/lib/paths';

type ChallengeLineProps = { challenge: ChallengeSummary; withClaim?: boolean };

/** One challenge in a list: what it is, how it begins, when it came, and how it stands. */
export function ChallengeLine({ challenge, withClaim = true }: ChallengeLineProps) {
  const t = useTranslations('challenges');
  const { id, number, claim, about, evidenceNumber, kind, text, outcome, screening } = challenge;
  const to = t(`about.${about}`, { number: evidenceNumber ?? 0 });
  return (
    <li className="grid gap-1 border-t py-3">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <Link href={paths.desk.challenge(id)} data-list-link="" className="link font-semibold">
          {t('desk.number', { number })}
        </Link>
        <span>{t('desk.line', { kind: t(`kinds.${kind}`), about: to })}</span>
        {outcome && <Badge tone="accent">{t(`outcome.${outcome}`)}</Badge>}
        {screening !== 'passed' && <Badge tone="warn">{t('desk.show.held')}</Badge>}
      </p>
      <p dir="auto" className="line-clamp-2 max-w-[80ch] font-serif text-16 wrap-break-word">
        {text}
      </p>
      <Times challenge={challenge} />
      {withClaim && (
        <p className="flex min-w-0 gap-x-2 text-12/5 text-muted">
          <span className="tabular-nums">{t('desk.claimNumber', { number: claim.number })}</span>
          <span lang={claim.language ?? undefined} dir="auto" className="min-w-0 truncate">
            {claim.statement}
          </span>
        </p>
      )}
    </li>
  );
}

function Times({ challenge }: { challenge: ChallengeSummary }) {
  const t = useTranslations('challenges');
  const locale = useLocale();
  const { name, receivedAt, dueAt, overdue, outcome, screening, publicationNumber } = challenge;
  const waits = outcome === null && screening === 'passed';
  return (
    <p className="flex flex-wrap gap-x-3 text-12/5 text-muted">
      <span dir="auto">{t('desk.byName', { name: name ?? t('reader') })}</span>
      <span>{t('desk.received', { date: formatDate(locale, receivedAt) })}</span>
      <span>{t('desk.version', { version: publicationNumber })}</span>
      {waits && (
        <span className={overdue ? 'font-semibold text-danger' : undefined}>
          {t(overdue ? 'desk.overdue' : 'desk.due', { date: formatDate(locale, dueAt) })}
        </span>
      )}
    </p>
  );
}
