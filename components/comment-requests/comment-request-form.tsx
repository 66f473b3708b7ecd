'use client';

import { useTranslations } from 'next-intl';
import { useContext, useState } from 'react';
import { FormRefusal } from '@/components/layout/form-refusal';
import { PanelClose } from '@/components/layout/panel-close';
import { useFormAction } from '@/components/layout/use-form-action';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { TextareaField } from '@/components/ui/textarea-field';
import { recordCommentRequestAction } from '@/lib/claims/actions';
import type { ClaimView } from '@/lib/claims/view';
import { fieldError, typed } from '@/lib/form-state';
import { CommentRequestText } from './comment-request-text';

/** The part of a claim that tells of the request for a comment. */
export type CommentRequestFields = Pick<
  ClaimView,
  'id' | 'version' | 'commentAskedOn' | 'commentAnswer' | 'noCommentReason'
>;

type CommentRequestFormProps = { claim: CommentRequestFields };

const names = ['commentAskedOn', 'commentAnswer', 'noCommentReason'] as const;

/** When the claimant was asked and what came back, or why nobody was asked. */
export function CommentRequestForm({ claim }: CommentRequestFormProps) {
  const t = useTranslations('claims.comment');
  const [seen] = useState(claim);
  const [state, action] = useFormAction(recordCommentRequestAction, useContext(PanelClose));
  const conflict = state.status === 'refused' && state.code === 'CONFLICT';
  const other = conflict ? (state.current as ClaimView | undefined) : undefined;
  const field = (name: (typeof names)[number]) => ({
    name,
    label: t(name),
    defaultValue: typed(state, name, seen[name] ?? ''),
    error: fieldError(state, name),
  });
  return (
    <form action={action} noValidate aria-label={t('title')} className="grid max-w-[72ch] gap-3">
      <FormRefusal state={state} fields={names} />
      {other && (
        <Notice tone="warn" title={t('theirs')}>
          <CommentRequestText claim={other} />
        </Notice>
      )}
      <input type="hidden" name="claimId" value={claim.id} />
      <input type="hidden" name="version" value={other?.version ?? seen.version} />
      <TextField {...field('commentAskedOn')} type="date" className="max-w-50" />
      <TextareaField {...field('commentAnswer')} hint={t('answerHint')} optional rows={2} />
      <TextareaField {...field('noCommentReason')} hint={t('reasonHint')} rows={2} />
      <div>
        <SubmitButton size="small">{t(other ? 'saveOver' : 'save')}</SubmitButton>
      </div>
    </form>
  );
}
