import { useTranslations } from 'next-intl';
import { SectionHeading } from '@/components/layout/section-heading';
import type { ClaimView } from '@/lib/claims/view';
import { CommentRequestText } from './comment-request-text';
import { EditCommentRequest } from './edit-comment-request';

/** Whether the claimant was asked for a comment, and what came back. */
export function CommentRequest({ claim }: { claim: ClaimView }) {
  const t = useTranslations('claims.comment');
  const { id, version, commentAskedOn, commentAnswer, noCommentReason } = claim;
  const known = commentAskedOn !== null || noCommentReason !== null;
  return (
    <section aria-labelledby="comment" className="grid gap-3">
      <SectionHeading id="comment" className="mb-0">
        {t('title')}
      </SectionHeading>
      {known && <CommentRequestText claim={claim} />}
      {!known && !claim.can.edit && <p className="text-muted">{t('empty')}</p>}
      {claim.can.edit && (
        <EditCommentRequest
          claim={{ id, version, commentAskedOn, commentAnswer, noCommentReason }}
          known={known}
        />
      )}
    </section>
  );
}
