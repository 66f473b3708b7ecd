import { useLocale, useTranslations } from 'next-intl';
import { StateDot } from '@/components/claims/state-dot';
import { ReviewRemark } from '@/components/my-work/review-remark';
import { SentBackRemark } from '@/components/my-work/sent-back-remark';
import { DueMark } from '@/components/priorities/due-mark';
import { PriorityMark } from '@/components/priorities/priority-mark';
import { LinkButton } from '@/components/ui/link-button';
import { Quoted } from '@/components/ui/quoted';
import { formatDate } from '@/lib/format';
import { directionOf } from '@/lib/i18n/locales';
import type { NextTask, WaitingTask } from '@/lib/next-task/next';
import { paths } from '@/lib/paths';

type NextCardProps = {
  next: NextTask;
  /** The numbers of the claims that are put aside. */
  aside: readonly number[];
  now: string;
};

/** The claim that a person goes on with, what they do there, why it comes first, and how to put it aside. */
export function NextCard({ next, aside, now }: NextCardProps) {
  const t = useTranslations('next');
  const locale = useLocale();
  const { waiting, reason } = next;
  const { number, statement, language, claimant, state, priority, since } = waiting.task;
  return (
    <article className="grid max-w-180 gap-4">
      <div className="border-s-2 ps-4">
        <p className="flex flex-wrap items-center gap-x-3 text-12 text-muted">
          <span className="tabular-nums">#{number}</span>
          <StateDot state={state} />
          <PriorityMark priority={priority} usual={false} />
          <DueMark claim={waiting.task} now={now} />
        </p>
        <h2
          lang={language ?? undefined}
          dir={language ? directionOf(language) : 'auto'}
          className="mt-1 font-serif text-22 wrap-break-word"
        >
          <Quoted>{statement}</Quoted>
        </h2>
        {claimant && (
          <p dir="auto" className="text-muted">
            {claimant}
          </p>
        )}
      </div>
      <div>
        <p>
          {t(`what.${waiting.kind}`)} {t(`why.${reason}`, { date: formatDate(locale, since) })}
        </p>
        <Remark waiting={waiting} />
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <LinkButton href={paths.desk.claim(number)} variant="primary">
          {t('open')}
        </LinkButton>
        <LinkButton href={paths.desk.next({ not: [...aside, number].map(String) })}>
          {t('skip')}
        </LinkButton>
        <p className="text-12 text-muted">{t('skipHint')}</p>
      </div>
    </article>
  );
}

function Remark({ waiting }: { waiting: WaitingTask }) {
  if (waiting.kind === 'sent_back') {
    return <SentBackRemark by={waiting.task.by} reason={waiting.task.reason} />;
  }
  return waiting.kind === 'review' ? <ReviewRemark {...waiting.task} /> : null;
}
