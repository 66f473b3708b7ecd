'use client';

import { useTranslations } from 'next-intl';
import { useSentForm } from '@/components/layout/sent-form';
import { SelectField } from '@/components/ui/select-field';
import { TextField } from '@/components/ui/text-field';
import { TextareaField } from '@/components/ui/textarea-field';
import { fieldError, typed } from '@/lib/form-state';

type ProfileFieldProps = {
  name: string;
  label: string;
  hint?: string;
  initial?: string;
  /** The lines of a longer text, or the choices; a single line where neither is given. */
  rows?: number;
  options?: readonly { value: string; label: string }[];
  required?: boolean;
  readOnly?: boolean;
  className?: string;
};

/** A field of the profile. After a conflict it says what stands there now, and saving again means what was typed. */
export function ProfileField({
  initial = '',
  rows,
  options,
  readOnly,
  ...rest
}: ProfileFieldProps) {
  const { name } = rest;
  const s = useTranslations('settings');
  const state = useSentForm();
  const shown = typed(state, name, initial);
  const present = usePresent(name);
  const error =
    present !== undefined && present !== shown
      ? s('now', { value: present || '—' })
      : fieldError(state, name);
  if (options) {
    return (
      <SelectField key={shown} {...rest} error={error} defaultValue={shown} disabled={readOnly}>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </SelectField>
    );
  }
  const common = { ...rest, error, defaultValue: shown, readOnly, dir: 'auto' };
  return rows ? <TextareaField {...common} rows={rows} /> : <TextField {...common} />;
}

/** What stands in the field now, after somebody else changed the profile; undefined at any other time. */
function usePresent(name: string): string | undefined {
  const state = useSentForm();
  if (state.status !== 'refused' || state.code !== 'CONFLICT') return undefined;
  const { current } = state;
  if (typeof current !== 'object' || current === null) return undefined;
  return String((current as Record<string, unknown>)[name] ?? '');
}
