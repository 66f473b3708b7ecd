import { useLocale, useTranslations } from 'next-intl';
import { SectionHeading } from '@/components/layout/section-heading';
import { Link } from '@/components/ui/link';
import { formatDate } from '@/lib/format';
import { paths } from '@/lib/paths';
import type { WaitingReply } from '@/lib/replies/queries';

/** The replies that no editor has published or declined yet; nothing without any. */
export function WaitingReplies({ replies }: { replies: readonly WaitingReply[] }) {
  const t = useTranslations('challenges.desk');
  const locale = useLocale();
  if (replies.length === 0) return null;
  return (
    <section aria-labelledby="replies">
      <SectionHeading id="replies">{t('replies')}</SectionHeading>
      <ul className="max-w-220">
        {replies.map(({ id, name, receivedAt, claim }) => (
          <li key={id} className="grid gap-1 border-t py-3">
            <Link href={paths.desk.replies(claim.number)} data-list-link="" className="link">
              {t('replyLine', { name, date: formatDate(locale, receivedAt) })}
            </Link>
            <p className="flex min-w-0 gap-x-2 text-12/5 text-muted">
              <span className="tabular-nums">{t('claimNumber', { number: claim.number })}</span>
              <span lang={claim.language ?? undefined} dir="auto" className="min-w-0 truncate">
                {claim.statement}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
