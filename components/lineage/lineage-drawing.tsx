import { useLocale, useTranslations } from 'next-intl';
import { useId } from 'react';
import { punctuationOf } from '@/lib/i18n/punctuation';
import { layLineage } from '@/lib/lineage/layout';
import type { Lineage } from '@/lib/lineage/lineage';
import { LineageArrow } from './lineage-arrow';
import { LineageNode } from './lineage-node';

type LineageDrawingProps = { lineage: Lineage; desk: boolean };

/** The graph in layers, independent sources to the left. It keeps its size and is scrolled where it is too wide. */
export function LineageDrawing({ lineage, desk }: LineageDrawingProps) {
  const t = useTranslations('lineage');
  const id = useId();
  const { semicolon } = punctuationOf(useLocale());
  const kindOf = (kind: Parameters<Parameters<typeof layLineage>[1]>[0], suggested: boolean) =>
    suggested ? t('suggested', { kind: t(`kind.${kind}`) }) : t(`kind.${kind}`);
  const { width, height, nodes, edges } = layLineage(lineage, kindOf);
  const sources = nodes.filter(({ isRoot }) => isRoot);
  const names = sources.map(({ publisher, title }) => publisher ?? title).join(semicolon);
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide drawing is scrolled by keyboard too.
      tabIndex={0}
      aria-label={t('drawing')}
      className="overflow-x-auto"
    >
      <svg
        role={desk ? 'group' : 'img'}
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-description`}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        className="max-w-none [direction:ltr] [&_text]:[unicode-bidi:plaintext]"
      >
        <title id={`${id}-title`}>{t('drawing')}</title>
        <desc id={`${id}-description`}>
          {t('describe', { documents: nodes.length, sources: sources.length, names })}
        </desc>
        {edges.map((edge) => (
          <LineageArrow
            key={`${edge.from} ${edge.to}`}
            edge={edge}
            label={kindOf(edge.kind, edge.suggested)}
          />
        ))}
        {nodes.map((node) => (
          <LineageNode key={node.id} node={node} desk={desk} />
        ))}
      </svg>
    </section>
  );
}
