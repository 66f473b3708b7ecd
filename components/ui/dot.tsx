import { cn } from '@/lib/utils';
import type { Tone } from './badge';

const tones: Record<Tone | 'done', string> = {
  neutral: 'bg-muted',
  accent: 'bg-accent',
  warn: 'bg-qualifies',
  danger: 'bg-danger',
  done: 'bg-ink',
};

type DotProps = { tone?: keyof typeof tones; hollow?: boolean };

/** The small dot before a word of state. It says nothing by itself. */
export function Dot({ tone = 'neutral', hollow = false }: DotProps) {
  return (
    <span
      aria-hidden="true"
      className={cn(
        'me-1.5 inline-block size-1.5 rounded-full align-[2px]',
        tones[tone],
        hollow && 'bg-transparent! ring-1 ring-muted',
      )}
    />
  );
}
