import type { ReactNode } from 'react';
import { buttonClass } from '@/components/ui/button-styles';
import { cn } from '@/lib/utils';

type FoldedOnPhonesProps = { label: string; children: ReactNode };

/**
 * Fields that would fill a phone's first screen stand behind one button there; with more room they are cells of the grid
 * around them. A browser that cannot show what is folded keeps the button.
 */
export function FoldedOnPhones({ label, children }: FoldedOnPhonesProps) {
  return (
    <details className="col-start-1 open:col-span-2 md:contents md:[&::details-content]:contents">
      <summary
        className={cn(
          buttonClass('secondary', 'medium', 'w-fit cursor-pointer list-none'),
          'supports-[selector(::details-content)]:md:hidden',
        )}
      >
        {label}
      </summary>
      <div className="mt-3 grid grid-cols-2 items-end gap-3 md:contents">{children}</div>
    </details>
  );
}
