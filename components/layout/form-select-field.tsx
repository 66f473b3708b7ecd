'use client';

import type { ComponentProps } from 'react';
import { SelectField } from '@/components/ui/select-field';
import { fieldError, typed } from '@/lib/form-state';
import { useSentForm } from './sent-form';

type FormSelectFieldProps = Omit<
  ComponentProps<typeof SelectField>,
  'defaultValue' | 'error' | 'name'
> & {
  name: string;
  /** What is chosen before anything was sent. */
  initial: string;
};

/** A choice in an `ActionForm`. The key makes React show what was chosen after it has reset a refused form. */
export function FormSelectField({ name, initial, ...rest }: FormSelectFieldProps) {
  const state = useSentForm();
  const chosen = typed(state, name, initial);
  const error = fieldError(state, name);
  return <SelectField key={chosen} {...{ ...rest, name, error }} defaultValue={chosen} />;
}
