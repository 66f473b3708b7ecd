import { cn } from '@/lib/utils';

/** The class names shared by everything one types into. */
export function controlClass(className?: string): string {
  return cn(
    'block w-full min-w-0 rounded border border-edge bg-raised px-2.5 py-1.5 text-14 text-ink placeholder:text-muted',
    'hover:border-muted focus-visible:border-accent focus-visible:outline-offset-0',
    'file:me-3 file:rounded file:border-0 file:bg-sunk file:px-2 file:py-0.5 file:text-ink',
    'disabled:cursor-not-allowed disabled:opacity-55 aria-invalid:border-danger',
    className,
  );
}
