import { useTranslations } from 'next-intl';

import { SectionHeading } from '@/components/layout/section-heading';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import type { ChallengeView } from '@/lib/challenges/view';
import { paths } from '@/lib/paths';
import { ChallengeFacts } from './challenge-facts';

const reasons = ['trap', 'unsolved', 'busy'] as const;

/** What the reader wrote, the source that they brought, and whether it is held back. */
export function ChallengeText({ challenge }: { challenge: ChallengeView }) {
  const t = useTranslations('challenges.desk');
  const { text, quote, screening, screeningReason } = challenge;
  const reason = reasons.find((one) => one === screeningReason) ?? 'other';
  return (
    <>
      {screening === 'held' && <Notice tone="warn">{t(`heldBecause.${reason}`)}</Notice>}
      {screening === 'set_aside' && <Notice tone="warn">{t('isSetAside')}</Notice>}
      <section aria-labelledby="text" className="grid gap-2">
        <SectionHeading id="text" className="mb-0">
          {t('text')}
        </SectionHeading>
        <ChallengeFacts challenge={challenge} />
        <p
          dir="auto"
          className="max-w-[72ch] font-serif text-18 whitespace-pre-line wrap-break-word"
        >
          {text}
        </p>
      </section>
      {quote && <CounterSource challenge={challenge} />}
    </>
  );
}

function CounterSource({ challenge: { id, url, quote, stance } }: { challenge: ChallengeView }) {
  const t = useTranslations('challenges');
  return (
    <section aria-labelledby="source" className="grid gap-2">
      <SectionHeading id="source" className="mb-0">
        {t('desk.source')}
      </SectionHeading>
      <blockquote
        dir="auto"
        className="max-w-[72ch] border-s-2 ps-3 font-serif text-16 whitespace-pre-line wrap-break-word"
      >
        {quote}
      </blockquote>
      <p className="flex flex-wrap gap-x-3 text-muted">
        {stance && <span>{t(`stance.${stance}`)}</span>}
        <a
          href={url ?? undefined}
          dir="ltr"
          rel="noreferrer nofollow"
          className="link wrap-anywhere"
        >
          {url}
        </a>
      </p>
      <div className="flex flex-wrap items-center gap-3">
        <LinkButton
          href={paths.desk.importDocuments({ url, back: paths.desk.challenge(id) })}
          size="small"
        >
          {t('desk.import')}
        </LinkButton>
        <span className="text-12/5 text-muted">{t('desk.importHint')}</span>
      </div>
    </section>
  );
}
