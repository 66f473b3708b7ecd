'use client';

import { useTranslations } from 'next-intl';
import { useActionState, useSyncExternalStore } from 'react';
import { FormRefusal } from '@/components/layout/form-refusal';
import { Notice } from '@/components/ui/notice';
import { SelectField } from '@/components/ui/select-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextField } from '@/components/ui/text-field';
import { fieldError, typed, unsent } from '@/lib/form-state';
import { saveMailSettingsAction } from '@/lib/mailing/actions';
import type { MailSettingsView } from '@/lib/mailing/queries';
import { MailPaces } from './mail-paces';

type MailSettingsFormProps = { settings: MailSettingsView; timeZones: readonly string[] };

const times = ['dailyAt', 'quietFrom', 'quietTo'] as const;

/** How often each kind is mailed, and when. Whoever chose nothing yet gets the time zone of their device offered. */
export function MailSettingsForm({ settings, timeZones }: MailSettingsFormProps) {
  const t = useTranslations('attention.settings');
  const [state, action] = useActionState(saveMailSettingsAction, unsent);
  const here = useSyncExternalStore(never, deviceZone, () => null);
  const conflict = state.status === 'refused' && state.code === 'CONFLICT';
  const present = conflict ? (state.current as MailSettingsView) : settings;
  const offered = settings.version === 0 && here ? here : settings.timeZone;
  const zone = typed(state, 'timeZone', offered);
  const initial = {
    dailyAt: settings.dailyAt,
    quietFrom: settings.quiet?.from ?? '',
    quietTo: settings.quiet?.to ?? '',
  };
  return (
    <form action={action} noValidate className="grid gap-8">
      <FormRefusal state={state} fields={['timeZone', ...times]} />
      {state.status === 'done' && <Notice>{t('saved')}</Notice>}
      <input type="hidden" name="version" value={present.version} />
      <MailPaces paces={settings.paces} state={state} />
      <fieldset className="grid gap-5">
        <legend className="mb-3 font-serif text-18">{t('timesTitle')}</legend>
        <SelectField
          key={zone}
          name="timeZone"
          label={t('timeZone')}
          hint={here && here !== zone ? t('timeZoneFound', { zone: here }) : t('timeZoneHint')}
          defaultValue={zone}
          error={fieldError(state, 'timeZone')}
          className="max-w-100"
        >
          {[...new Set([zone, ...timeZones])].sort().map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </SelectField>
        <div className="flex flex-wrap gap-4">
          {times.map((name) => (
            <TextField
              key={name}
              type="time"
              name={name}
              label={t(name)}
              defaultValue={typed(state, name, initial[name])}
              error={fieldError(state, name)}
              className="w-36"
            />
          ))}
        </div>
        <p className="-mt-3 text-12 text-muted">{t('quietHint')}</p>
      </fieldset>
      <div>
        <SubmitButton>{t('save')}</SubmitButton>
      </div>
    </form>
  );
}

const never = () => () => undefined;

function deviceZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
