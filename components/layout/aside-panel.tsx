import type { ReactNode } from 'react';

type AsidePanelProps = { title: ReactNode; note?: ReactNode; children: ReactNode };

/** One panel of a page's context; several are set apart by hairlines. */
export function AsidePanel({ title, note, children }: AsidePanelProps) {
  return (
    <section className="[&+&]:mt-6 [&+&]:border-t [&+&]:pt-4">
      <h2 className="mb-2 flex items-baseline justify-between gap-2 font-semibold">
        {title}
        {note !== undefined && <span className="font-normal text-muted tabular-nums">{note}</span>}
      </h2>
      {children}
    </section>
  );
}
