import { useTranslations } from 'next-intl';
import { Avatar } from '@/components/ui/avatar';
import { Markdown } from '@/components/ui/markdown';
import { Timestamp } from '@/components/ui/timestamp';
import type { CommentView, RevisionView } from '@/lib/discussion/queries';
import { CommentHistory } from './comment-history';
import { CommentQuote } from './comment-quote';
import { CommentTools } from './comment-tools';
import { DeletedComment } from './deleted-comment';
import { Reactors } from './reactors';

/** An earlier text of a comment. */
export type Revision = RevisionView;

type CommentEntryProps = { comment: CommentView; revisions?: readonly Revision[] };

/** One comment: what it answers, its text, its earlier texts folded away, and what can be done with it. */
export function CommentEntry({ comment, revisions = [] }: CommentEntryProps) {
  const t = useTranslations('discussion');
  const { id, author, body, quote, edits, createdAt, deleted, reactions } = comment;
  if (deleted) return <DeletedComment comment={comment} deleted={deleted} />;
  return (
    <li
      id={`comment-${id}`}
      tabIndex={-1}
      className="grid scroll-mt-16 grid-cols-[28px_minmax(0,1fr)] gap-x-3 rounded py-2 outline-offset-[-2px] target:bg-accent-wash"
    >
      <Avatar name={author.name} decorative />
      <div>
        <p className="flex flex-wrap items-baseline gap-x-2">
          <b className="font-medium">{author.name}</b>
          <span className="text-12 text-muted">
            <a href={`#comment-${id}`} className="text-inherit no-underline hover:underline">
              <Timestamp value={createdAt} />
            </a>
            {edits > 0 && <> · {t('edited', { count: edits })}</>}
          </span>
        </p>
        {quote && <CommentQuote quote={quote} />}
        <div data-comment={id}>
          <Markdown source={body} className="max-w-[66ch] wrap-break-word" />
        </div>
        {revisions.length > 0 && <CommentHistory body={body} revisions={revisions} />}
        <Reactors reactions={reactions} />
        <CommentTools comment={comment} />
      </div>
    </li>
  );
}
