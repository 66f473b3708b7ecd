import { useLocale, useTranslations } from 'next-intl';
import type { CommentView } from '@/lib/discussion/queries';
import { formatDate, formatDateTime } from '@/lib/format';

type DeletedCommentProps = {
  comment: CommentView;
  deleted: NonNullable<CommentView['deleted']>;
};

/** What is left of a comment: that it was there, whose it was, and who deleted it when. */
export function DeletedComment({ comment: { id, author }, deleted }: DeletedCommentProps) {
  const t = useTranslations('discussion');
  const locale = useLocale();
  const { by, at } = deleted;
  const words = by.id === author.id ? 'deletedOwn' : 'deletedOther';
  return (
    <li
      id={`comment-${id}`}
      tabIndex={-1}
      title={formatDateTime(locale, at)}
      className="scroll-mt-16 rounded py-2 ps-10 text-muted italic outline-offset-[-2px] target:bg-accent-wash"
    >
      {t(words, { name: by.name, author: author.name, date: formatDate(locale, at) })}
    </li>
  );
}
