import { useTranslations } from 'next-intl';
import type { CommentView } from '@/lib/discussion/queries';

type CommentQuoteProps = { quote: NonNullable<CommentView['quote']> };

/** What a comment answers: words of another one, which they lead to. */
export function CommentQuote({ quote: { commentId, author, text } }: CommentQuoteProps) {
  const t = useTranslations('discussion');
  return (
    <blockquote className="mt-1 mb-1.5 max-w-[66ch] border-s-2 ps-3 text-muted">
      <a href={`#comment-${commentId}`} className="link text-12">
        {t('quoteOf', { name: author.name })}
      </a>
      {text === null ? (
        <p className="italic">{t('quoteGone')}</p>
      ) : (
        <p dir="auto" className="line-clamp-6 whitespace-pre-line wrap-break-word">
          {text}
        </p>
      )}
    </blockquote>
  );
}
