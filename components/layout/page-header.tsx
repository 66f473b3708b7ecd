import type { ReactNode } from 'react';

type PageHeaderProps = { title: ReactNode; eyebrow?: ReactNode; lead?: ReactNode };

/** The head of a public page. */
export function PageHeader({ title, eyebrow, lead }: PageHeaderProps) {
  return (
    <header className="mb-10 max-w-[66ch]">
      {eyebrow && <p className="eyebrow mb-2">{eyebrow}</p>}
      <h1 className="font-serif text-28 tracking-[-.01em] text-balance md:text-36">{title}</h1>
      {lead && (
        <p dir="auto" className="mt-3 font-serif text-18/7.5 text-muted">
          {lead}
        </p>
      )}
    </header>
  );
}
