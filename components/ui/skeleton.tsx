import { cn } from '@/lib/utils';

/** Holds the place of what comes; give it that thing's size. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <div
      aria-hidden="true"
      className={cn('h-4 animate-pulse rounded bg-hair motion-reduce:animate-none', className)}
    />
  );
}
