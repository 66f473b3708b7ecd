import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { CommentView, ThreadView } from '@/lib/discussion/queries';
import { CommentEntry, type Revision } from './comment-entry';
import { ThreadActions } from './thread-actions';
import { ThreadOutcome } from './thread-outcome';
import { ThreadPart } from './thread-part';

type ThreadProps = {
  thread: ThreadView;
  /** The earlier texts of edited comments, by the comment's id. */
  revisions?: Readonly<Record<string, readonly Revision[]>>;
  /** What the thread is about, where the page does not show it. */
  heading?: ReactNode;
};

/** Of a longer thread the middle is folded: how it began and where it is now are what people come for. */
const whole = 8;
const latest = 4;

/** A discussion from its first comment to its outcome. */
export function Thread({ thread, revisions = {}, heading }: ThreadProps) {
  const t = useTranslations('discussion');
  const { id, comments, resolution, can, createdBy } = thread;
  const folded = comments.length > whole ? comments.slice(1, -latest) : [];
  const rest = comments.slice(1 + folded.length);
  const list = (some: readonly CommentView[]) => (
    <ol>
      {some.map((comment) => (
        <CommentEntry key={comment.id} comment={comment} revisions={revisions[comment.id]} />
      ))}
    </ol>
  );
  return (
    <article
      id={`thread-${id}`}
      data-list-row=""
      tabIndex={-1}
      aria-label={t('threadBy', { name: createdBy.name })}
      className="scroll-mt-16 border-t py-3 outline-offset-[-2px] first:border-t-0 first:pt-0 target:bg-accent-wash"
    >
      {heading && <div className="mb-1 text-12 text-muted">{heading}</div>}
      <ThreadPart thread={thread} />
      {list(comments.slice(0, 1))}
      {folded.length > 0 && (
        <details className="ms-10 border-s ps-3">
          <summary className="text-muted">{t('between', { count: folded.length })}</summary>
          <div className="-ms-10 sm:ms-0">{list(folded)}</div>
        </details>
      )}
      {rest.length > 0 && list(rest)}
      {resolution && <ThreadOutcome resolution={resolution} />}
      <div className="ms-10">
        <ThreadActions id={id} can={can} />
      </div>
    </article>
  );
}
