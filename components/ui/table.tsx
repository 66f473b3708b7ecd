import type { ReactNode } from 'react';
import { cn } from '@/lib/utils';

type TableProps = {
  /** What the table holds; read out, and shown only with `showCaption`. */
  caption: ReactNode;
  showCaption?: boolean;
  className?: string;
  /** `thead` and `tbody`. Numbers in cells of class `num` are set to the right. */
  children: ReactNode;
};

export function Table({ caption, showCaption = false, className, children }: TableProps) {
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard too.
      tabIndex={0}
      aria-label={typeof caption === 'string' ? caption : undefined}
      className="relative overflow-x-auto"
    >
      <table
        className={cn(
          'w-full border-collapse text-start tabular-nums',
          '[&_td]:border-b [&_td]:px-3 [&_td]:py-2 [&_td]:align-top [&_th]:border-b [&_th]:px-3 [&_th]:py-2 [&_th]:text-start',
          '[&_thead_th]:text-12 [&_thead_th]:font-medium [&_thead_th]:text-muted',
          '[&_tbody_th]:align-top [&_tbody_th]:font-normal [&_.num]:text-end',
          className,
        )}
      >
        <caption className={showCaption ? 'pb-2 text-start text-12 text-muted' : 'sr-only'}>
          {caption}
        </caption>
        {children}
      </table>
    </section>
  );
}
