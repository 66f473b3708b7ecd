import type { ReactNode } from 'react';

type AsidePanelProps = {
  title: ReactNode;
  note?: ReactNode;
  /** For links that lead to the panel. */
  id?: string;
  children: ReactNode;
};

/** One panel of a page's context; several are set apart by hairlines. */
export function AsidePanel({ title, note, id, children }: AsidePanelProps) {
  return (
    <section id={id} className="scroll-mt-16 [&+&]:mt-6 [&+&]:border-t [&+&]:pt-4">
      <h2 className="mb-2 flex items-baseline justify-between gap-2 font-semibold">
        {title}
        {note !== undefined && <span className="font-normal text-muted tabular-nums">{note}</span>}
      </h2>
      {children}
    </section>
  );
}
