import type { ReactNode } from 'react';

export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-block min-w-5 rounded border border-hair bg-raised px-1 text-center font-sans text-12/4.5 text-muted">
      {children}
    </kbd>
  );
}
