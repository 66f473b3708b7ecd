'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { FormRefusal } from '@/components/layout/form-refusal';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { fieldError, typed, unsent } from '@/lib/form-state';
import { changeTeamRulesAction } from '@/lib/teams/actions';
import type { TeamView } from '@/lib/teams/queries';

type Rules = Pick<
  TeamView,
  'name' | 'requiredAssessments' | 'requiredApprovals' | 'challengeAimDays' | 'version'
>;

const names = ['name', 'requiredAssessments', 'requiredApprovals', 'challengeAimDays'] as const;

/** After a conflict each field says what is in force now, and saving again means it. */
export function TeamRulesForm({ team }: { team: TeamView }) {
  const t = useTranslations('teams');
  const s = useTranslations('settings');
  const [state, action] = useActionState(changeTeamRulesAction, unsent);
  const conflict = state.status === 'refused' && state.code === 'CONFLICT';
  const present = conflict ? (state.current as Rules) : null;
  const field = (name: (typeof names)[number]) => ({
    name,
    label: t(name),
    defaultValue: typed(state, name, String(team[name])),
    error:
      present && String(present[name]) !== typed(state, name)
        ? s('now', { value: String(present[name]) })
        : fieldError(state, name),
    readOnly: !team.can.govern,
    required: true,
  });
  return (
    <form action={action} noValidate className="grid gap-5">
      <FormRefusal state={state} fields={names} />
      {state.status === 'done' && <Notice>{s('saved')}</Notice>}
      {!team.can.govern && <p className="text-muted">{s('adminsOnly')}</p>}
      <input type="hidden" name="version" value={(present ?? team).version} />
      <TextField {...field('name')} className="max-w-100" />
      <TextField
        {...field('requiredAssessments')}
        hint={t('requiredAssessmentsHint')}
        inputMode="numeric"
        className="max-w-100"
      />
      <TextField
        {...field('requiredApprovals')}
        hint={t('requiredApprovalsHint')}
        inputMode="numeric"
        className="max-w-100"
      />
      <TextField
        {...field('challengeAimDays')}
        hint={t('challengeAimDaysHint')}
        inputMode="numeric"
        className="max-w-100"
      />
      {team.can.govern && (
        <div>
          <SubmitButton>{present ? t('saveAgain') : s('save')}</SubmitButton>
        </div>
      )}
    </form>
  );
}
