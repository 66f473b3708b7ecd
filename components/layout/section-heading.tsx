import type { ReactNode } from 'react';

type SectionHeadingProps = {
  id?: string;
  level?: 2 | 3;
  note?: ReactNode;
  actions?: ReactNode;
  className?: string;
  children: ReactNode;
};

export function SectionHeading(props: SectionHeadingProps) {
  const { id, level = 2, note, actions, className, children } = props;
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className={`mb-2 flex flex-wrap items-baseline gap-x-2 gap-y-1 ${className ?? ''}`}>
      <Heading id={id} className="font-semibold tracking-[.01em]">
        {children}
      </Heading>
      {note && <span className="text-muted">{note}</span>}
      {actions && <div className="ms-auto flex gap-2">{actions}</div>}
    </div>
  );
}
