import type { ReactNode } from 'react';
import { SkipLink } from '@/components/layout/skip-link';

type AuthPageProps = {
  eyebrow: ReactNode;
  title: ReactNode;
  lead?: ReactNode;
  children: ReactNode;
};

/** The one narrow column of the pages before the desk. */
export function AuthPage({ eyebrow, title, lead, children }: AuthPageProps) {
  return (
    <div className="mx-auto w-full max-w-112 px-4 pt-16 pb-16 md:pt-24">
      <SkipLink />
      <main id="content" tabIndex={-1} className="outline-none">
        <p className="eyebrow mb-2">{eyebrow}</p>
        <h1 className="font-serif text-28 text-balance wrap-break-word">{title}</h1>
        {lead && <p className="mt-2 text-muted">{lead}</p>}
        <div className="mt-8 grid gap-6">{children}</div>
      </main>
    </div>
  );
}
