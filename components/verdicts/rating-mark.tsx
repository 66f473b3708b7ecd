import { cn } from '@/lib/utils';

/** What is drawn inside the ring, on a 28 by 28 field, by the rating's icon. */
const drawings: Record<string, string> = {
  false: 'M9 9l10 10M19 9L9 19',
  mostly_false: 'M10 10l8 8M18 10l-8 8M14 2a12 12 0 0 1 0 24',
  mixed: 'M14 2v24M5 14h5M18 14h5',
  mostly_true: 'M9 14.5l3.5 3.5L19 11M14 2a12 12 0 0 0 0 24',
  true: 'M8.5 14.5l4 4 7-8',
  unproven: 'M8 14h12',
  misleading: 'M8 18c3 0 3-8 6-8s3 8 6 8',
  outdated: 'M14 7v7l5 3',
};

const colours: Record<string, string> = {
  false: 'text-rating-false',
  mostly_false: 'text-rating-mostly-false',
  mixed: 'text-rating-mixed',
  mostly_true: 'text-rating-mostly-true',
  true: 'text-rating-true',
  unproven: 'text-rating-unproven',
  misleading: 'text-rating-misleading',
  outdated: 'text-rating-outdated',
};

const dashed = new Set(['mostly_false', 'mostly_true']);

/** The text colour of a rating's colour token; ink when unknown. */
export function ratingColour(colour: string): string {
  return colours[colour] ?? 'text-ink';
}

type RatingMarkProps = {
  /** The rating's own word. */
  name: string;
  /** The key of its drawing; an unknown one is an empty ring. */
  icon: string;
  /** The key of its colour; the icon's when left out. */
  colour?: string;
  /** `stamp` is the large one of a verdict. */
  size?: 'small' | 'stamp';
  className?: string;
};

/** A rating is always a drawn sign, a word and a colour. */
export function RatingMark({ name, icon, colour, size = 'small', className }: RatingMarkProps) {
  const stamp = size === 'stamp';
  return (
    <span
      className={cn(
        'inline-flex items-center',
        stamp ? 'gap-3 font-serif text-28/8 font-semibold' : 'gap-1.5 font-medium',
        ratingColour(colour ?? icon),
        className,
      )}
    >
      <svg
        viewBox="0 0 28 28"
        fill="none"
        stroke="currentColor"
        strokeWidth={stamp ? 2 : 2.5}
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        className={cn('shrink-0', stamp ? 'size-7' : 'size-4')}
      >
        <circle cx="14" cy="14" r="12" strokeDasharray={dashed.has(icon) ? '2 4' : undefined} />
        {drawings[icon] && <path d={drawings[icon]} />}
      </svg>
      {name}
    </span>
  );
}
