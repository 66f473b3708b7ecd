import { useTranslations } from 'next-intl';
import { type ReactNode, useId } from 'react';

export type FieldControl = {
  id: string;
  required?: boolean;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
};

export type FieldProps = {
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  required?: boolean;
  /** The label is heard and not seen: where what stands around says it. */
  quiet?: boolean;
  /** Shows the word "optional" beside the label. */
  optional?: boolean;
  className?: string;
};

/** Ties a label, a hint and an error to the one control that its child renders. */
export function Field(props: FieldProps & { children: (control: FieldControl) => ReactNode }) {
  const { label, hint, error, required, optional, quiet, className, children } = props;
  const t = useTranslations('ui');
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={`grid content-start gap-1 ${className ?? ''}`}>
      <label htmlFor={id} className={quiet ? 'sr-only' : 'font-medium'}>
        {label}
        {optional && <span className="ms-1.5 text-12 font-normal text-muted">{t('optional')}</span>}
      </label>
      {children({
        id,
        required,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {hint && (
        <p id={`${id}-hint`} className="text-12 text-muted">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="text-12 text-danger">
          {error}
        </p>
      )}
    </div>
  );
}
