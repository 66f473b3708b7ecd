import { useTranslations } from 'next-intl';
import { Avatar } from '@/components/ui/avatar';
import { Markdown } from '@/components/ui/markdown';
import { Timestamp } from '@/components/ui/timestamp';
import type { CommentView, RevisionView } from '@/lib/discussion/queries';
import { EditComment } from './edit-comment';

/** An earlier text of a comment. */
export type Revision = RevisionView;

type CommentEntryProps = { comment: CommentView; revisions?: readonly Revision[] };

/** One comment, with its earlier texts folded away. */
export function CommentEntry({ comment, revisions = [] }: CommentEntryProps) {
  const t = useTranslations('discussion');
  return (
    <li className="grid grid-cols-[28px_minmax(0,1fr)] gap-x-3 py-2">
      <Avatar name={comment.author.name} decorative />
      <div>
        <p className="flex flex-wrap items-baseline gap-x-2">
          <b className="font-medium">{comment.author.name}</b>
          <span className="text-12 text-muted">
            <Timestamp value={comment.createdAt} />
            {comment.edits > 0 && <> · {t('edited', { count: comment.edits })}</>}
          </span>
        </p>
        <Markdown source={comment.body} className="max-w-[66ch] wrap-break-word" />
        {revisions.length > 0 && (
          <details className="mt-1 text-12 text-muted">
            <summary>{t('earlier', { count: revisions.length })}</summary>
            <ol className="mt-1 grid gap-2">
              {revisions.map(({ version, body, replacedAt }) => (
                <li key={version} className="border-s ps-3">
                  <Timestamp value={replacedAt} />
                  <p className="whitespace-pre-line" dir="auto">
                    {body}
                  </p>
                </li>
              ))}
            </ol>
          </details>
        )}
        {comment.can.edit && <EditComment comment={comment} />}
      </div>
    </li>
  );
}
