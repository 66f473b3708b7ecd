'use client';

import type { ComponentProps } from 'react';
import { RadioGroup } from '@/components/ui/radio-group';
import { fieldError, typed } from '@/lib/form-state';
import { useSentForm } from './sent-form';

type FormRadioGroupProps = Omit<
  ComponentProps<typeof RadioGroup>,
  'defaultValue' | 'error' | 'value' | 'onValueChange'
> & {
  /** What is chosen before anything was sent. */
  initial?: string;
};

/** A choice among few in an `ActionForm`. The key makes React show what was chosen after it has reset a refused form. */
export function FormRadioGroup({ name, initial, ...rest }: FormRadioGroupProps) {
  const state = useSentForm();
  const chosen = typed(state, name, initial);
  const error = fieldError(state, name);
  return <RadioGroup key={chosen} {...{ ...rest, name, error }} defaultValue={chosen} />;
}
