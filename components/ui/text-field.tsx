import type { ComponentProps } from 'react';
import { Field, type FieldProps } from './field';
import { Input } from './input';

type TextFieldProps = Omit<ComponentProps<'input'>, 'id' | keyof FieldProps> & FieldProps;

/** A label and its input; `className` is the field's. */
export function TextField(props: TextFieldProps) {
  const { label, hint, error, required, optional, className, ...rest } = props;
  return (
    <Field {...{ label, hint, error, required, optional, className }}>
      {(control) => <Input {...rest} {...control} />}
    </Field>
  );
}
