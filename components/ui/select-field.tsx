import type { ComponentProps } from 'react';
import { Field, type FieldProps } from './field';
import { Select } from './select';

type SelectFieldProps = Omit<ComponentProps<'select'>, 'id' | keyof FieldProps> & FieldProps;

/** A label and its select; `className` is the field's. */
export function SelectField(props: SelectFieldProps) {
  const { label, hint, error, required, optional, className, ...rest } = props;
  return (
    <Field {...{ label, hint, error, required, optional, className }}>
      {(control) => <Select {...rest} {...control} />}
    </Field>
  );
}
