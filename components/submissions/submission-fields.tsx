import { useTranslations } from 'next-intl';
import { Checkbox } from '@/components/ui/checkbox';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { TextareaField } from '@/components/ui/textarea-field';
import type { ActionState } from '@/lib/action';
import { fieldError } from '@/lib/form-state';
import type { FormStep, TypedIn } from '@/lib/submissions/steps';

type SubmissionFieldsProps = {
  state: ActionState<FormStep>;
  values: TypedIn;
  keepDays: number;
  sendsMail: boolean;
};

/** What is to be checked, and where the answer goes. */
export function SubmissionFields({ state, values, keepDays, sendsMail }: SubmissionFieldsProps) {
  const t = useTranslations('submissions');
  const error = (name: string) => fieldError(state, name);
  return (
    <>
      <TextareaField
        name="text"
        rows={4}
        label={t('text')}
        hint={t('textHint')}
        error={error('text')}
        defaultValue={values.text}
        dir="auto"
        className="[&_textarea]:font-serif [&_textarea]:text-18"
      />
      <TextField
        name="link"
        // Not type "url": people copy addresses without their beginning.
        inputMode="url"
        dir="ltr"
        optional
        label={t('link')}
        hint={t('linkHint')}
        error={error('link')}
        defaultValue={values.link}
      />
      <Attachment values={values} error={error('file')} />
      {sendsMail ? (
        <TextField
          name="email"
          type="email"
          autoComplete="email"
          dir="ltr"
          optional
          label={t('email')}
          hint={t('emailHint', { days: keepDays })}
          error={error('email')}
          defaultValue={values.email}
        />
      ) : (
        <p className="text-muted">{t('emailNone')}</p>
      )}
      <p className="text-12/5 text-muted">{t('privacy', { days: keepDays })}</p>
      <div>
        <SubmitButton name="step" value="compare" data-before-sending="">
          {t('look')}
        </SubmitButton>
      </div>
    </>
  );
}

/** A file that was kept already stays until another one is chosen or it is not wanted any more. */
function Attachment({ values, error }: { values: TypedIn; error?: string }) {
  const t = useTranslations('submissions');
  return (
    <div className="grid gap-2">
      <TextField
        type="file"
        name="file"
        label={t('file')}
        hint={t('fileHint')}
        error={error}
        optional
        accept=".pdf,.png,.jpg,.jpeg,.webp,.gif,.txt"
      />
      {values.attachment && (
        <div className="grid gap-1 border-s-2 border-accent ps-3">
          <KeptAttachment values={values} />
          <p dir="auto" className="wrap-anywhere">
            {t('attached', { name: values.attachmentName ?? '' })}
          </p>
          <Checkbox name="drop" label={t('drop')} />
        </div>
      )}
    </div>
  );
}

/** What the next step needs to know of a file that is kept. */
export function KeptAttachment({ values }: { values: TypedIn }) {
  return (
    <>
      <input type="hidden" name="attachment" value={values.attachment ?? ''} />
      <input type="hidden" name="attachmentName" value={values.attachmentName ?? ''} />
    </>
  );
}
