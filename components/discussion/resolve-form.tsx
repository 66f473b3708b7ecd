import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/layout/action-form';
import { FormTextareaField } from '@/components/layout/form-textarea-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { resolveThreadAction } from '@/lib/discussion/actions';

/** Resolves a thread with the one sentence that people read instead of it, and why, where there is more to say. */
export function ResolveForm({ threadId }: { threadId: string }) {
  const t = useTranslations('discussion');
  return (
    <ActionForm
      action={resolveThreadAction}
      fields={{ threadId }}
      named={['outcome', 'because']}
      draft={`resolve:${threadId}`}
      className="grid gap-2"
    >
      <FormTextareaField
        name="outcome"
        label={t('outcome')}
        hint={t('outcomeHint')}
        rows={2}
        required
      />
      <FormTextareaField
        name="because"
        label={t('because')}
        hint={t('becauseHint')}
        rows={2}
        optional
      />
      <div>
        <SubmitButton size="small">{t('resolve')}</SubmitButton>
      </div>
    </ActionForm>
  );
}
