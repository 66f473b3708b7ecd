import type { ReactNode } from 'react';
import { cn } from '@/lib/utils';

type DrawingProps = {
  label: string;
  /** In pixels; drawn as it is, so that words keep their size. */
  width: number;
  height: number;
  className?: string;
  /** Axes and lines, which the table says in words. */
  axes: ReactNode;
  /** The marks, each a link. */
  children: ReactNode;
};

/**
 * The frame of a drawing whose marks lead to quotations; what is not a mark is for the eye only. Time goes from left to right in
 * every language (docs/decisions/0035-five-languages.md).
 */
export function Drawing({ label, width, height, className, axes, children }: DrawingProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing with links in it is no fieldset.
    <svg
      role="group"
      aria-label={label}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className={cn('[direction:ltr] [&_text]:[unicode-bidi:plaintext]', className)}
    >
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus. */}
      <g aria-hidden="true" className="fill-muted text-12 tabular-nums">
        {axes}
      </g>
      {children}
    </svg>
  );
}
