import type { ComponentProps } from 'react';
import { Button } from './button';

type IconButtonProps = Omit<ComponentProps<typeof Button>, 'aria-label'> & {
  /** What a press does, for those who do not see the icon. */
  label: string;
};

export function IconButton({ label, variant = 'quiet', className = '', ...rest }: IconButtonProps) {
  return (
    <Button
      {...rest}
      aria-label={label}
      title={label}
      variant={variant}
      className={`aspect-square px-0! ${className}`}
    />
  );
}
