import { type ReactNode, useId } from 'react';

export type RadioOption = {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
};

type RadioGroupProps = {
  label: ReactNode;
  name: string;
  options: RadioOption[];
  defaultValue?: string;
  /** With `onValueChange`: the group is controlled. */
  value?: string;
  onValueChange?: (value: string) => void;
  hint?: ReactNode;
  error?: string;
  required?: boolean;
  /** `row` puts short options beside one another. */
  layout?: 'column' | 'row';
};

export function RadioGroup(props: RadioGroupProps) {
  const { label, name, options, hint, error, layout = 'column' } = props;
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <fieldset aria-describedby={described || undefined} aria-invalid={error ? true : undefined}>
      <legend className="mb-1 font-medium">{label}</legend>
      {hint && (
        <p id={`${id}-hint`} className="mb-2 text-12 text-muted">
          {hint}
        </p>
      )}
      <div className={layout === 'row' ? 'flex flex-wrap gap-x-5 gap-y-2' : 'grid gap-2'}>
        {options.map((option) => (
          <RadioItem key={option.value} option={option} name={name} group={props} />
        ))}
      </div>
      {error && (
        <p id={`${id}-error`} className="mt-1 text-12 text-danger">
          {error}
        </p>
      )}
    </fieldset>
  );
}

type RadioItemProps = { option: RadioOption; name: string; group: RadioGroupProps };

function RadioItem({ option, name, group }: RadioItemProps) {
  const chosen = group.onValueChange
    ? { checked: group.value === option.value, onChange: () => group.onValueChange?.(option.value) }
    : { defaultChecked: group.defaultValue === option.value };
  return (
    <label className="flex items-start gap-2 has-disabled:opacity-55">
      <input
        {...chosen}
        type="radio"
        name={name}
        value={option.value}
        required={group.required}
        disabled={option.disabled}
        className="mt-0.5 size-4 shrink-0 accent-accent"
      />
      <span>
        {option.label}
        {option.hint && <span className="block text-12 text-muted">{option.hint}</span>}
      </span>
    </label>
  );
}
