'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { FormRefusal } from '@/components/layout/form-refusal';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextareaField } from '@/components/ui/textarea-field';
import { decideApprovalAction } from '@/lib/approvals/actions';
import { fieldError, typed, unsent } from '@/lib/form-state';

type ApprovalFormProps = {
  claimId: string;
  digest: string;
  canApprove: boolean;
  contributor: boolean;
};

/** Approve exactly the digest on screen, or send the claim back with a note. */
export function ApprovalForm({ claimId, digest, canApprove, contributor }: ApprovalFormProps) {
  const t = useTranslations('approvals');
  const [state, action] = useActionState(decideApprovalAction, unsent);
  return (
    <form action={action} noValidate className="grid gap-3 border-t pt-3">
      <FormRefusal state={state} fields={['note']} />
      <input type="hidden" name="claimId" value={claimId} />
      <input type="hidden" name="digest" value={digest} />
      <TextareaField
        label={t('note')}
        hint={t('noteHint')}
        name="note"
        rows={2}
        defaultValue={typed(state, 'note')}
        error={fieldError(state, 'note')}
      />
      {contributor && <p className="text-12 text-muted">{t('contributor')}</p>}
      <div className="flex flex-wrap gap-2">
        {canApprove && (
          <SubmitButton name="decision" value="approve">
            {t('approve')}
          </SubmitButton>
        )}
        <SubmitButton variant="secondary" name="decision" value="request_changes">
          {t('requestChanges')}
        </SubmitButton>
      </div>
    </form>
  );
}
