import { useTranslations } from 'next-intl';
import { Thread } from '@/components/discussion/thread';
import type { RevisionView, ThreadView } from '@/lib/discussion/queries';
import { ThreadPlace } from './thread-place';
import { ThreadTargets } from './thread-targets';

type DocumentThreadsProps = {
  threads: readonly ThreadView[];
  /** The earlier texts of edited comments, by the comment's id. */
  revisions: Readonly<Record<string, readonly RevisionView[]>>;
};

/** The threads on the document's passages, the open ones first; each leads to its place in the text. */
export function DocumentThreads({ threads, revisions }: DocumentThreadsProps) {
  const t = useTranslations('reader');
  const open = threads.filter(({ resolution }) => !resolution);
  const resolved = threads.filter(({ resolution }) => resolution);
  // The first thread of a passage is where the passage leads to.
  const first = new Map(
    [...open, ...resolved].toReversed().map((one) => [one.passage?.id, one.id]),
  );
  const list = (some: readonly ThreadView[]) => (
    <div className="grid gap-4 divide-y">
      {some.map((thread) => (
        <div
          key={thread.id}
          id={
            first.get(thread.passage?.id) === thread.id
              ? `thread-of-${thread.passage?.id}`
              : undefined
          }
          tabIndex={-1}
          className="scroll-mt-16"
        >
          <Thread
            {...{ thread, revisions }}
            heading={<ThreadPlace passage={thread.passage} part={thread.part} />}
          />
        </div>
      ))}
    </div>
  );
  return (
    <>
      <ThreadTargets parts={open.flatMap(partOf)} />
      {threads.length === 0 && <p className="text-muted">{t('noThreads')}</p>}
      {open.length > 0 && list(open)}
      {resolved.length > 0 && (
        <details className="mt-3">
          <summary className="text-muted">
            {t('resolvedThreads', { count: resolved.length })}
          </summary>
          <div className="mt-3">{list(resolved)}</div>
        </details>
      )}
    </>
  );
}

function partOf({ passage, part }: ThreadView) {
  return passage && part ? [{ passageId: passage.id, start: part.start, end: part.end }] : [];
}
