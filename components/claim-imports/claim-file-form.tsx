import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/layout/action-form';
import { FormTextField } from '@/components/layout/form-text-field';
import { FormTextareaField } from '@/components/layout/form-textarea-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { requestClaimImportAction } from '@/lib/claim-imports/actions';

/** Takes a file of claims, or a table that is pasted. */
export function ClaimFileForm({ limitMb }: { limitMb: number }) {
  const t = useTranslations('claim-imports');
  return (
    <ActionForm
      action={requestClaimImportAction}
      named={['file', 'text']}
      className="grid max-w-[44rem] gap-4"
    >
      <FormTextField
        label={t('file')}
        name="file"
        type="file"
        accept=".csv,.tsv,.txt,.jsonl,.ndjson,.json"
        hint={t('fileHint', { limit: limitMb })}
      />
      <FormTextareaField label={t('text')} name="text" dir="auto" rows={5} hint={t('textHint')} />
      <SubmitButton className="justify-self-start">{t('read')}</SubmitButton>
    </ActionForm>
  );
}
