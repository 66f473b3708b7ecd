import { dashedSigns, ratingSigns } from '@/lib/ratings/signs';
import { cn } from '@/lib/utils';

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
        <circle
          cx="14"
          cy="14"
          r="12"
          strokeDasharray={dashedSigns.has(icon) ? '2 4' : undefined}
        />
        {ratingSigns[icon] && <path d={ratingSigns[icon]} />}
      </svg>
      {name}
    </span>
  );
}
