import { type ReactNode, useId } from 'react';
import { SectionHeading } from '@/components/layout/section-heading';

type WorkSectionProps = {
  title: string;
  count: number;
  /** The sentence in place of an empty list. */
  empty: ReactNode;
  children: ReactNode;
};

/** One pile of work with its count. */
export function WorkSection({ title, count, empty, children }: WorkSectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <SectionHeading id={id} note={count > 0 && <span className="tabular-nums">{count}</span>}>
        {title}
      </SectionHeading>
      {count > 0 ? children : <p className="max-w-[66ch] text-muted">{empty}</p>}
    </section>
  );
}
