import { SelectField } from './select-field';

type ChoiceFieldProps = {
  name: string;
  label: string;
  /** What stands for no choice. */
  any: string;
  value?: string;
  options: readonly (readonly [value: string, label: string])[];
};

/** One choice of a filter, or none; drawn anew when the address chooses otherwise. */
export function ChoiceField({ name, label, any, value = '', options }: ChoiceFieldProps) {
  return (
    <SelectField key={value} name={name} label={label} defaultValue={value} className="min-w-0">
      <option value="">{any}</option>
      {options.map(([option, text]) => (
        <option key={option} value={option}>
          {text}
        </option>
      ))}
    </SelectField>
  );
}
