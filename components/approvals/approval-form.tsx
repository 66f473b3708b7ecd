import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/layout/action-form';
import { FormTextareaField } from '@/components/layout/form-textarea-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { decideApprovalAction } from '@/lib/approvals/actions';

type ApprovalFormProps = {
  claimId: string;
  digest: string;
  canApprove: boolean;
  contributor: boolean;
};

/** Approve exactly the digest on screen, or send the claim back with a note. */
export function ApprovalForm({ claimId, digest, canApprove, contributor }: ApprovalFormProps) {
  const t = useTranslations('approvals');
  return (
    <ActionForm
      action={decideApprovalAction}
      fields={{ claimId, digest }}
      named={['note']}
      draft={`reason:approval:${claimId}`}
      className="grid gap-3 border-t pt-3"
    >
      <FormTextareaField label={t('note')} hint={t('noteHint')} name="note" rows={2} />
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
    </ActionForm>
  );
}
