'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { FormRefusal } from '@/components/layout/form-refusal';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { TextareaField } from '@/components/ui/textarea-field';
import type { ActionState } from '@/lib/action';
import { importAnnotationsAction } from '@/lib/annotation-imports/actions';
import { fieldError, typed, unsent } from '@/lib/form-state';

type Counts = Record<string, number>;

/** Takes a file of annotations, or pasted ones, and says how many had which outcome. */
export function AnnotationImportForm({ documentId }: { documentId?: string }) {
  const t = useTranslations('annotations');
  const [state, action] = useActionState(importAnnotationsAction, unsent as ActionState<Counts>);
  return (
    <form action={action} noValidate className="grid max-w-[44rem] gap-4">
      <FormRefusal state={state} fields={['file']} />
      {state.status === 'done' && (
        <Notice>
          {t('result', {
            anchored: state.result.anchored ?? 0,
            recognised: state.result.recognised ?? 0,
            not_anchored: state.result.not_anchored ?? 0,
            changed: state.result.changed ?? 0,
            refused: state.result.refused ?? 0,
          })}
        </Notice>
      )}
      {documentId && <input type="hidden" name="documentId" value={documentId} />}
      <TextField
        label={t('file')}
        name="file"
        type="file"
        accept=".json,.jsonld,.jsonl,.ndjson,.txt"
        hint={t('fileHint')}
        error={fieldError(state, 'file')}
      />
      <TextareaField
        label={t('text')}
        name="text"
        rows={3}
        dir="ltr"
        defaultValue={typed(state, 'text')}
      />
      <SubmitButton className="justify-self-start">{t('send')}</SubmitButton>
    </form>
  );
}
