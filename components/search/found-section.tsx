import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { SectionHeading } from '@/components/layout/section-heading';
import { Link } from '@/components/ui/link';
import { paths } from '@/lib/paths';
import type { Noun } from '@/lib/search/schema';

type FoundSectionProps = {
  title: string;
  /** Where all of them are, when these are not. */
  all: { q: string; noun: Noun } | null;
  children: ReactNode;
};

/** One kind of what was found, as a list. */
export function FoundSection({ title, all, children }: FoundSectionProps) {
  const t = useTranslations('search');
  return (
    <section className="min-w-0">
      <SectionHeading
        actions={
          all && (
            <Link href={paths.desk.search({ q: all.q, kind: all.noun })} className="link">
              {t(`allOf.${all.noun}`)}
            </Link>
          )
        }
      >
        {title}
      </SectionHeading>
      <ul className="[&>li]:border-t [&>li]:py-3 [&>li:first-child]:border-t-0">{children}</ul>
    </section>
  );
}
