import type { ReactNode } from 'react';
import { DeskAside } from './desk-aside';

type DeskPageProps = {
  title: ReactNode;
  /** Where it belongs, before the title: "Documents /". */
  eyebrow?: ReactNode;
  /** A remark after the title: "version 2 of 2". */
  note?: ReactNode;
  actions?: ReactNode;
  /** The context on the right: panels, each an AsidePanel. */
  aside?: ReactNode;
  /** Leaves the padding of the middle to the page, as the reader needs. */
  flush?: boolean;
  children: ReactNode;
};

/** One screen of the desk: a bar with its title and actions, the work, and its context. */
export function DeskPage(props: DeskPageProps) {
  const { title, eyebrow, note, actions, aside, flush = false, children } = props;
  return (
    <div className="flex min-w-0 grow flex-col lg:flex-row">
      <main id="content" tabIndex={-1} className="min-w-0 grow outline-none">
        <div className="flex min-h-14 flex-wrap items-center gap-x-3 gap-y-2 border-b px-4 py-2 md:px-6">
          {eyebrow && <div className="text-muted">{eyebrow}</div>}
          <h1 dir="auto" className="min-w-0 text-16 font-semibold wrap-break-word">
            {title}
          </h1>
          {note && <div className="text-muted">{note}</div>}
          {actions && (
            <div className="ms-auto flex flex-wrap items-center gap-2" data-print="hide">
              {actions}
            </div>
          )}
        </div>
        {flush ? children : <div className="px-4 py-6 md:px-6">{children}</div>}
      </main>
      {aside && <DeskAside>{aside}</DeskAside>}
    </div>
  );
}
