import type { ComponentProps } from 'react';
import { Field, type FieldProps } from './field';
import { Textarea } from './textarea';

type TextareaFieldProps = Omit<ComponentProps<'textarea'>, 'id' | keyof FieldProps> & FieldProps;

/** A label and its textarea; `className` is the field's. */
export function TextareaField(props: TextareaFieldProps) {
  const { label, hint, error, required, optional, className, ...rest } = props;
  return (
    <Field {...{ label, hint, error, required, optional, className }}>
      {(control) => <Textarea {...rest} {...control} />}
    </Field>
  );
}
