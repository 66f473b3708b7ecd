import type { ComponentProps } from 'react';
import { Button } from './button';
import { LinkButton } from './link-button';

type FilterButtonsProps = {
  labels: { apply: string; clear: string };
  /** The address without filters; null while none is set. */
  clear: ComponentProps<typeof LinkButton>['href'] | null;
  variant?: ComponentProps<typeof Button>['variant'];
  className?: string;
};

/** What applies filters, and what takes those away that are set. */
export function FilterButtons({ labels, clear, variant, className = '' }: FilterButtonsProps) {
  return (
    <div className={`flex gap-2 whitespace-nowrap ${className}`}>
      <Button type="submit" variant={variant}>
        {labels.apply}
      </Button>
      {clear !== null && <LinkButton href={clear}>{labels.clear}</LinkButton>}
    </div>
  );
}
