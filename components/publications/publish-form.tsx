'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { FormRefusal } from '@/components/layout/form-refusal';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextareaField } from '@/components/ui/textarea-field';
import { fieldError, typed, unsent } from '@/lib/form-state';
import { publishFormAction } from '@/lib/publications/actions';

type PublishFormProps = {
  claimId: string;
  kind: 'first' | 'update';
  /** Rules that still fail: each is waived with a reason, or the claim is not published. */
  failing: readonly { name: string; sentence: string }[];
};

/** Publishes what was approved. A reason beside a failing rule waives it; the reason is published. */
export function PublishForm({ claimId, kind, failing }: PublishFormProps) {
  const t = useTranslations('publications.desk');
  const [state, action] = useActionState(publishFormAction, unsent);
  return (
    <form action={action} noValidate className="mt-3 grid gap-3 border-t pt-3">
      <FormRefusal state={state} />
      <input type="hidden" name="claimId" value={claimId} />
      <input type="hidden" name="kind" value={kind} />
      {failing.map(({ name, sentence }) => (
        <TextareaField
          key={name}
          label={t('waive', { sentence })}
          hint={t('waiveHint')}
          name={`waiver.${name}`}
          rows={2}
          defaultValue={typed(state, `waiver.${name}`)}
        />
      ))}
      {kind === 'update' && (
        <TextareaField
          label={t('note')}
          hint={t('noteHint')}
          name="note"
          rows={2}
          defaultValue={typed(state, 'note')}
          error={fieldError(state, 'note')}
        />
      )}
      <SubmitButton>{t(kind === 'first' ? 'publish' : 'publishUpdate')}</SubmitButton>
    </form>
  );
}
