'use client';

import { type ComponentProps, useId } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { fieldError, typed } from '@/lib/form-state';
import { useSentForm } from './sent-form';

type FormCheckboxProps = Omit<ComponentProps<typeof Checkbox>, 'defaultChecked' | 'name'> & {
  name: string;
  value: string;
};

/** A box to tick in an `ActionForm`. The key makes React show that it was ticked after it has reset a refused form. */
export function FormCheckbox({ name, value, ...rest }: FormCheckboxProps) {
  const state = useSentForm();
  const id = useId();
  const ticked = typed(state, name) === value;
  const error = fieldError(state, name);
  return (
    <div>
      <Checkbox
        key={String(ticked)}
        {...{ ...rest, name, value }}
        defaultChecked={ticked}
        aria-invalid={error ? true : undefined}
        aria-errormessage={error ? id : undefined}
      />
      {error && (
        <p id={id} className="mt-1 text-12 text-danger">
          {error}
        </p>
      )}
    </div>
  );
}
