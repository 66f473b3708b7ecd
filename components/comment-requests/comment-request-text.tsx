import { useLocale, useTranslations } from 'next-intl';
import type { ClaimView } from '@/lib/claims/view';
import { formatDate } from '@/lib/format';

type CommentRequestTextProps = {
  claim: Pick<ClaimView, 'commentAskedOn' | 'commentAnswer' | 'noCommentReason'>;
};

/** What is known about the request for a comment, in words. */
export function CommentRequestText({ claim }: CommentRequestTextProps) {
  const t = useTranslations('claims.comment');
  const locale = useLocale();
  const { commentAskedOn, commentAnswer, noCommentReason } = claim;
  if (!commentAskedOn && !noCommentReason) return <p className="text-muted">{t('none')}</p>;
  return (
    <div className="grid max-w-[66ch] gap-1">
      {commentAskedOn && <p>{t('asked', { date: formatDate(locale, commentAskedOn) })}</p>}
      {commentAskedOn && !commentAnswer && <p className="text-muted">{t('noAnswer')}</p>}
      {commentAnswer && (
        <blockquote dir="auto" className="border-s ps-4 font-serif text-16 whitespace-pre-line">
          {commentAnswer}
        </blockquote>
      )}
      {noCommentReason && (
        <p>
          {t('notAsked')} <span dir="auto">{noCommentReason}</span>
        </p>
      )}
    </div>
  );
}
