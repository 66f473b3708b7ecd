'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { FormRefusal } from '@/components/layout/form-refusal';
import { SectionHeading } from '@/components/layout/section-heading';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { fieldError, typed, unsent } from '@/lib/form-state';
import { createTeamAction } from '@/lib/teams/actions';

export function CreateTeamForm() {
  const t = useTranslations('teams');
  const [state, action] = useActionState(createTeamAction, unsent);
  return (
    <section aria-labelledby="create-team">
      <SectionHeading id="create-team" level={3}>
        {t('createTitle')}
      </SectionHeading>
      <p className="mb-4 max-w-[66ch] text-muted">{t('createHint')}</p>
      <form action={action} noValidate className="grid max-w-100 gap-4">
        <FormRefusal state={state} fields={['name']} />
        {state.status === 'done' && <Notice>{t('created', { name: state.result.name })}</Notice>}
        <TextField
          label={t('name')}
          name="name"
          required
          defaultValue={typed(state, 'name')}
          error={fieldError(state, 'name')}
        />
        <div>
          <SubmitButton variant="secondary">{t('create')}</SubmitButton>
        </div>
      </form>
    </section>
  );
}
