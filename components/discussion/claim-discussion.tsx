import { useTranslations } from 'next-intl';
import { SectionHeading } from '@/components/layout/section-heading';
import type { ThreadView } from '@/lib/discussion/queries';
import type { ThreadFilter } from '@/lib/discussion/schema';
import { filterThreads } from '@/lib/discussion/view';
import type { Revision } from './comment-entry';
import { CommentTarget } from './comment-target';
import { OpenThreads } from './open-threads';
import { Thread } from './thread';
import { ThreadFilters } from './thread-filters';
import { ThreadSubject } from './thread-subject';

type ClaimDiscussionProps = {
  claim: { id: string; number: number };
  threads: readonly ThreadView[];
  revisions: Readonly<Record<string, readonly Revision[]>>;
  /** What the address asks for; null shows the open threads, and the resolved ones folded. */
  filter: ThreadFilter | null;
  /** Whose threads are "mine". */
  userId: string;
  canDiscuss: boolean;
  /** There is a verdict that can be discussed. */
  hasVerdict: boolean;
};

/** Every thread on a claim, its verdict and its evidence, those first that wait for an outcome. */
export function ClaimDiscussion(props: ClaimDiscussionProps) {
  const { claim, threads, revisions, filter, userId, canDiscuss, hasVerdict } = props;
  const t = useTranslations('discussion');
  const of = (one: ThreadFilter) => filterThreads(threads, one, userId);
  const [open, mine, resolved] = [of('open'), of('mine'), of('resolved')];
  const counts = { mine: mine.length, all: threads.length };
  const empty = threads.length === 0 ? t('empty') : undefined;
  const list = (some: readonly ThreadView[]) =>
    some.map((thread) => (
      <Thread
        key={thread.id}
        {...{ thread, revisions }}
        heading={<ThreadSubject thread={thread} />}
      />
    ));
  const shown = of(filter ?? 'open');
  return (
    <section aria-labelledby="discussion" className="grid gap-3">
      <SectionHeading
        id="discussion"
        className="mb-0 scroll-mt-16"
        note={threads.length > 0 && t('count', { open: open.length })}
      >
        {t('title')}
      </SectionHeading>
      <CommentTarget />
      {threads.length > 0 && (
        <ThreadFilters
          number={claim.number}
          chosen={filter ?? 'open'}
          counts={{ ...counts, open: open.length, resolved: resolved.length }}
        />
      )}
      {threads.length > 0 && shown.length === 0 && (
        <p className="text-muted">{t(`none.${filter ?? 'open'}`)}</p>
      )}
      {shown.length > 0 && <div>{list(shown)}</div>}
      {filter === null && resolved.length > 0 && (
        <details>
          <summary className="text-muted">{t('resolvedFold', { count: resolved.length })}</summary>
          <div className="mt-3">{list(resolved)}</div>
        </details>
      )}
      {canDiscuss ? (
        <OpenThreads claimId={claim.id} hasVerdict={hasVerdict} note={empty} />
      ) : (
        empty && <p className="text-muted">{empty}</p>
      )}
    </section>
  );
}
