import type { ReactNode } from 'react';

type EmptyStateProps = {
  /** What belongs here. */
  title: ReactNode;
  /** Why it matters. */
  children?: ReactNode;
  /** The first step. */
  action?: ReactNode;
  level?: 2 | 3;
};

export function EmptyState({ title, children, action, level = 2 }: EmptyStateProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className="max-w-[56ch] border-s-2 py-1 ps-4">
      <Heading className="font-serif text-18">{title}</Heading>
      {children && <div className="mt-1 text-muted">{children}</div>}
      {action && <div className="mt-4 flex flex-wrap gap-2">{action}</div>}
    </div>
  );
}
