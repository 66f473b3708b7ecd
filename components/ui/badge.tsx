import type { ReactNode } from 'react';
import { cn } from '@/lib/utils';

export type Tone = 'neutral' | 'accent' | 'warn' | 'danger';

const tones: Record<Tone, string> = {
  neutral: 'border-hair text-muted',
  accent: 'border-transparent bg-accent-wash text-accent',
  warn: 'border-transparent bg-qualifies-wash text-qualifies',
  danger: 'border-transparent bg-danger-wash text-danger',
};

type BadgeProps = { tone?: Tone; className?: string; children: ReactNode };

export function Badge({ tone = 'neutral', className, children }: BadgeProps) {
  return (
    <span
      className={cn(
        'inline-flex items-center gap-1 rounded border px-1.5 text-12/5 whitespace-nowrap tabular-nums',
        tones[tone],
        className,
      )}
    >
      {children}
    </span>
  );
}
