import { cn } from '@/lib/utils';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'medium' | 'small';

const variants: Record<ButtonVariant, string> = {
  primary: 'border-transparent bg-accent text-paper hover:bg-accent-strong',
  secondary: 'border-hair bg-raised text-ink hover:border-edge',
  quiet: 'border-transparent text-muted hover:bg-sunk hover:text-ink',
  danger: 'border-transparent bg-danger text-paper hover:brightness-110',
};

const sizes: Record<ButtonSize, string> = {
  medium: 'min-h-8.5 px-3 text-14',
  small: 'min-h-7 px-2 text-12',
};

/** The class names that make an element look like a button. */
export function buttonClass(variant: ButtonVariant, size: ButtonSize, className?: string): string {
  return cn(
    'inline-flex items-center justify-center gap-2 rounded border py-1 font-medium no-underline transition-colors select-none',
    'disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-not-allowed aria-disabled:opacity-55',
    '[&_svg]:size-4 [&_svg]:shrink-0',
    variants[variant],
    sizes[size],
    className,
  );
}
