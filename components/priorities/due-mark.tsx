import { CalendarClock } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { dayOf, standingOf } from '@/lib/claim-order/due';
import { formatDate, formatTick } from '@/lib/format';
import { cn } from '@/lib/utils';
import type { ClaimState } from '@/prisma/generated/enums';

type DueMarkProps = {
  claim: { dueOn: string | null; state: ClaimState };
  /** The time of rendering, ISO 8601. */
  now: string;
};

/** When a claim is due, in words; how it stands to today as long as somebody waits for it. Nothing without a date. */
export function DueMark({ claim, now }: DueMarkProps) {
  const t = useTranslations('priorities');
  const locale = useLocale();
  if (!claim.dueOn) return null;
  const standing = standingOf(claim, dayOf(new Date(now)));
  const day = formatTick(locale, { date: claim.dueOn, precision: 'day' });
  const late = standing?.kind === 'overdue';
  return (
    <time
      dateTime={claim.dueOn}
      title={formatDate(locale, claim.dueOn)}
      className={cn(
        'inline-flex items-center gap-1 whitespace-nowrap',
        late ? 'font-medium text-danger' : standing?.kind === 'today' ? 'text-ink' : 'text-muted',
      )}
    >
      <CalendarClock aria-hidden="true" className="size-3.5" />
      {!standing
        ? t('was', { day })
        : standing.kind === 'later'
          ? t('on', { day })
          : t(standing.kind, { days: standing.days })}
    </time>
  );
}
