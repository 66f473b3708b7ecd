import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/layout/action-form';
import { FormCheckbox } from '@/components/layout/form-checkbox';
import { FormTextField } from '@/components/layout/form-text-field';
import { FormTextareaField } from '@/components/layout/form-textarea-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { sendReplyAction } from '@/lib/replies/actions';

/** Takes the one reply of whoever has the link; works before the page is alive, too. */
export function ReplyForm({ token, of }: { token: string; of: string }) {
  const t = useTranslations('replies.form');
  return (
    <ActionForm
      action={sendReplyAction}
      fields={{ token }}
      named={['text', 'name', 'consent']}
      label={t('title')}
      className="grid gap-5"
    >
      <FormTextareaField name="text" label={t('text')} hint={t('textHint')} rows={10} required />
      <FormTextField name="name" label={t('name')} hint={t('nameHint')} initial={of} required />
      <FormCheckbox name="consent" value="yes" label={t('consent')} required />
      <div>
        <SubmitButton>{t('send')}</SubmitButton>
      </div>
    </ActionForm>
  );
}
