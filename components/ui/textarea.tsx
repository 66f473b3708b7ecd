import type { ComponentProps } from 'react';
import { controlClass } from './control-styles';

/** Grows with its text where the browser can; can be dragged taller everywhere. */
export function Textarea({ className, rows = 3, ...rest }: ComponentProps<'textarea'>) {
  return (
    <textarea
      {...rest}
      rows={rows}
      dir={rest.dir ?? 'auto'}
      style={{ minHeight: `${rows * 20 + 14}px`, ...rest.style }}
      className={controlClass(`field-sizing-content max-h-[60vh] resize-y ${className ?? ''}`)}
    />
  );
}
