import type { ReactNode } from 'react';

type PictureProps = {
  /** All of it in words: what it shows, and each row. */
  label: string;
  height: number;
  /** Draws it for a width, in pixels that are never scaled, so that words keep their size. */
  children: (width: number) => ReactNode;
};

/** In the middle of the desk, and on a phone. */
const widths = [
  { width: 540, className: 'hidden @min-[540px]:block' },
  { width: 340, className: '@min-[540px]:hidden' },
] as const;

/** The frame of a chart: drawn for two widths, of which the one that fits is shown; one picture to a screen reader. */
export function Picture({ label, height, children }: PictureProps) {
  return (
    <div className="@container overflow-hidden">
      {widths.map(({ width, className }) => (
        <svg
          key={width}
          role="img"
          aria-label={label}
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          className={`${className} text-12 tabular-nums`}
        >
          {children(width)}
        </svg>
      ))}
    </div>
  );
}
