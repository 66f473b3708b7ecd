'use client';

import type { ComponentProps } from 'react';
import { TextField } from '@/components/ui/text-field';
import { fieldError, typed } from '@/lib/form-state';
import { useSentForm } from './sent-form';

type FormTextFieldProps = Omit<
  ComponentProps<typeof TextField>,
  'defaultValue' | 'error' | 'name'
> & {
  name: string;
  /** What stands there before anything was sent. */
  initial?: string;
};

/** A line of text in an `ActionForm`. */
export function FormTextField({ name, initial, ...rest }: FormTextFieldProps) {
  const state = useSentForm();
  return (
    <TextField
      {...rest}
      name={name}
      defaultValue={typed(state, name, initial)}
      error={fieldError(state, name)}
    />
  );
}
