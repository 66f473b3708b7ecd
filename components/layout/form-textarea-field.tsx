'use client';

import type { ComponentProps } from 'react';
import { TextareaField } from '@/components/ui/textarea-field';
import { fieldError, typed } from '@/lib/form-state';
import { useSentForm } from './sent-form';

type FormTextareaFieldProps = Omit<
  ComponentProps<typeof TextareaField>,
  'defaultValue' | 'error' | 'name'
> & {
  name: string;
  /** What stands there before anything was sent. */
  initial?: string;
};

/** A longer text in an `ActionForm`. */
export function FormTextareaField({ name, initial, ...rest }: FormTextareaFieldProps) {
  const state = useSentForm();
  return (
    <TextareaField
      {...rest}
      name={name}
      defaultValue={typed(state, name, initial)}
      error={fieldError(state, name)}
    />
  );
}
