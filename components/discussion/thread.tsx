import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { ThreadView } from '@/lib/discussion/queries';
import { formatDateTime } from '@/lib/format';
import { CommentEntry, type Revision } from './comment-entry';
import { ThreadActions } from './thread-actions';

type ThreadProps = {
  thread: ThreadView;
  /** The earlier texts of edited comments, by the comment's id. */
  revisions?: Readonly<Record<string, readonly Revision[]>>;
  /** What the thread is about, where the page does not show it. */
  heading?: ReactNode;
};

/** A discussion from its first comment to its outcome. */
export function Thread({ thread, revisions = {}, heading }: ThreadProps) {
  const t = useTranslations('discussion');
  const locale = useLocale();
  const { id, comments, resolution, can, createdBy } = thread;
  return (
    <article
      id={`thread-${id}`}
      aria-label={t('threadBy', { name: createdBy.name })}
      className="scroll-mt-16 border-t py-3 first:border-t-0 first:pt-0 target:bg-accent-wash"
    >
      {heading && <div className="mb-1 text-12 text-muted">{heading}</div>}
      <ol>
        {comments.map((comment) => (
          <CommentEntry key={comment.id} comment={comment} revisions={revisions[comment.id]} />
        ))}
      </ol>
      {resolution && (
        <div className="mt-1 mb-2 ms-10 border-s-2 border-accent ps-3">
          <p>
            <b className="font-semibold">{t('resolvedAs')}</b>{' '}
            <span dir="auto" className="whitespace-pre-line">
              {resolution.outcome}
            </span>
          </p>
          <p className="text-12 text-muted">
            {resolution.by.name} · {formatDateTime(locale, resolution.at)}
          </p>
        </div>
      )}
      <div className="ms-10">
        <ThreadActions id={id} can={can} />
      </div>
    </article>
  );
}
