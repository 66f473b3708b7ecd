'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { FormRefusal } from '@/components/layout/form-refusal';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { TextareaField } from '@/components/ui/textarea-field';
import type { ActionState } from '@/lib/action';
import { fieldError, typed, unsent } from '@/lib/form-state';
import { describeRatingAction } from '@/lib/ratings/actions';
import type { RatingView } from '@/lib/ratings/queries';

type DescribeRatingFormProps = { rating: RatingView; onDone: () => void };

/** After a conflict the form has seen the present words, so that saving again means it. */
export function DescribeRatingForm({ rating, onDone }: DescribeRatingFormProps) {
  const t = useTranslations('ratings');
  const [state, action] = useActionState(async (previous: ActionState<void>, form: FormData) => {
    const next = await describeRatingAction(previous, form);
    if (next.status === 'done') onDone();
    return next;
  }, unsent);
  const conflict = state.status === 'refused' && state.code === 'CONFLICT';
  const seen = conflict ? (state.current as { name: string; definition: string }) : rating;
  return (
    <form action={action} noValidate className="grid gap-4">
      <FormRefusal state={state} fields={['name', 'definition']} />
      <input type="hidden" name="ratingId" value={rating.id} />
      <input type="hidden" name="seenName" value={seen.name} />
      <input type="hidden" name="seenDefinition" value={seen.definition} />
      <TextField
        label={t('name')}
        name="name"
        required
        defaultValue={typed(state, 'name', rating.name)}
        error={fieldError(state, 'name')}
      />
      <TextareaField
        label={t('definition')}
        hint={t('definitionHint')}
        name="definition"
        required
        rows={3}
        defaultValue={typed(state, 'definition', rating.definition)}
        error={fieldError(state, 'definition')}
      />
      <div className="flex justify-end">
        <SubmitButton>{t('save')}</SubmitButton>
      </div>
    </form>
  );
}
