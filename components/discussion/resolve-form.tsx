'use client';

import { useTranslations } from 'next-intl';
import { FormRefusal } from '@/components/layout/form-refusal';
import { useFormAction } from '@/components/layout/use-form-action';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextareaField } from '@/components/ui/textarea-field';
import { resolveThreadAction } from '@/lib/discussion/actions';
import { fieldError, typed } from '@/lib/form-state';

/** Resolves a thread with the one sentence that people read instead of it. */
export function ResolveForm({ threadId, onDone }: { threadId: string; onDone: () => void }) {
  const t = useTranslations('discussion');
  const [state, action] = useFormAction(resolveThreadAction, onDone);
  return (
    <form action={action} noValidate className="grid gap-2">
      <FormRefusal state={state} fields={['outcome']} />
      <input type="hidden" name="threadId" value={threadId} />
      <TextareaField
        label={t('outcome')}
        hint={t('outcomeHint')}
        name="outcome"
        required
        rows={2}
        defaultValue={typed(state, 'outcome')}
        error={fieldError(state, 'outcome')}
      />
      <div>
        <SubmitButton size="small">{t('resolve')}</SubmitButton>
      </div>
    </form>
  );
}
