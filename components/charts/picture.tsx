import type { ReactNode } from 'react';

type PictureProps = {
  /** All of it in words: what it shows, and each row. */
  label: string;
  height: number;
  /** Lengths from side to side are shares of the width (`percent`), heights and words are pixels: nothing is ever scaled. */
  children: ReactNode;
};

/** The frame of a chart, as wide as there is room; one picture to a screen reader. */
export function Picture({ label, height, children }: PictureProps) {
  return (
    <div className="@container">
      <svg
        role="img"
        aria-label={label}
        width="100%"
        height={height}
        className="block overflow-visible text-12 tabular-nums [direction:ltr] [&_text]:[unicode-bidi:plaintext]"
      >
        {children}
      </svg>
    </div>
  );
}
