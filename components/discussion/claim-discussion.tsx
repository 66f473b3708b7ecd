import { useTranslations } from 'next-intl';
import { SectionHeading } from '@/components/layout/section-heading';
import { Tabs } from '@/components/ui/tabs';
import type { ThreadView } from '@/lib/discussion/queries';
import type { Revision } from './comment-entry';
import { OpenThreads } from './open-threads';
import { Thread } from './thread';
import { ThreadSubject } from './thread-subject';

type ClaimDiscussionProps = {
  claimId: string;
  threads: readonly ThreadView[];
  revisions: Readonly<Record<string, readonly Revision[]>>;
  canDiscuss: boolean;
  /** There is a verdict that can be discussed. */
  hasVerdict: boolean;
};

/** Every thread on a claim, its verdict and its evidence, open ones first. */
export function ClaimDiscussion(props: ClaimDiscussionProps) {
  const { claimId, threads, revisions, canDiscuss, hasVerdict } = props;
  const t = useTranslations('discussion');
  const empty = threads.length === 0 ? t('empty') : undefined;
  const open = threads.filter((thread) => thread.resolution === null);
  const resolved = threads.filter((thread) => thread.resolution !== null);
  const list = (some: readonly ThreadView[], none: string) =>
    some.length === 0 ? (
      <p className="text-muted">{none}</p>
    ) : (
      some.map((thread) => (
        <Thread
          key={thread.id}
          thread={thread}
          revisions={revisions}
          heading={<ThreadSubject thread={thread} />}
        />
      ))
    );
  return (
    <section aria-labelledby="discussion" className="grid gap-3">
      <SectionHeading
        id="discussion"
        className="mb-0"
        note={threads.length > 0 && t('count', { open: open.length })}
      >
        {t('title')}
      </SectionHeading>
      {threads.length > 0 && (
        <Tabs
          label={t('filter')}
          tabs={[
            {
              value: 'open',
              label: t('openThreads'),
              count: open.length,
              content: list(open, t('noneOpen')),
            },
            {
              value: 'resolved',
              label: t('resolvedThreads'),
              count: resolved.length,
              content: list(resolved, t('noneResolved')),
            },
          ]}
        />
      )}
      {canDiscuss ? (
        <OpenThreads claimId={claimId} hasVerdict={hasVerdict} note={empty} />
      ) : (
        empty && <p className="text-muted">{empty}</p>
      )}
    </section>
  );
}
