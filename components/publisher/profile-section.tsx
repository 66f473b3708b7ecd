import type { ReactNode } from 'react';
import { SectionHeading } from '@/components/layout/section-heading';

type ProfileSectionProps = { id: string; title: string; className?: string; children: ReactNode };

/** A part of a public page that others link to: its name behind the `#` stays. */
export function ProfileSection({ id, title, className, children }: ProfileSectionProps) {
  const heading = `${id}-title`;
  return (
    <section id={id} aria-labelledby={heading} className={`scroll-mt-6 ${className ?? ''}`}>
      <SectionHeading id={heading}>{title}</SectionHeading>
      {children}
    </section>
  );
}
