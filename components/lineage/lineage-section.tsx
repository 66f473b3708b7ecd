import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { SectionHeading } from '@/components/layout/section-heading';
import type { Lineage } from '@/lib/lineage/lineage';
import { cn } from '@/lib/utils';
import { LineageDrawing } from './lineage-drawing';
import { LineageTable } from './lineage-table';

type LineageSectionProps = {
  lineage: Lineage;
  /** On the desk documents lead to the reader and suggestions are shown. */
  desk?: boolean;
  title?: ReactNode;
  className?: string;
  children?: ReactNode;
};

/** Who draws on whom: a drawing, and the table that says the same. Nothing while no document draws on another. */
export function LineageSection(props: LineageSectionProps) {
  const { lineage, desk = false, title, className, children } = props;
  const t = useTranslations('lineage');
  if (lineage.edges.length === 0) return null;
  const dashed = lineage.edges.some(({ suggested }) => suggested);
  return (
    <section aria-labelledby="lineage" className={cn('min-w-0', className)}>
      <SectionHeading id="lineage">{title ?? t('title')}</SectionHeading>
      <p className="mb-3 max-w-[72ch] text-12 text-muted">
        {t('how')} {dashed && t('dashed')}
      </p>
      <LineageDrawing lineage={lineage} desk={desk} />
      <details className="mt-2">
        <summary className="text-12 text-accent">{t('asTable')}</summary>
        <LineageTable lineage={lineage} desk={desk} />
      </details>
      {children}
    </section>
  );
}
