import { useLocale, useTranslations } from 'next-intl';
import { formatDate } from '@/lib/format';
import { nodeSize, type PlacedNode, shorten } from '@/lib/lineage/layout';
import { paths } from '@/lib/paths';
import { cn } from '@/lib/utils';

type LineageNodeProps = { node: PlacedNode; desk: boolean };

/** Letters of 12 px that fit a line of the box; bold ones take more room. */
const room = { name: 25, title: 28 };

/** A document in the drawing: who published what and when. On the desk it leads to the document, by its `title`. */
export function LineageNode({ node, desk }: LineageNodeProps) {
  const t = useTranslations('lineage');
  const locale = useLocale();
  const { id, title, publisher, publishedOn, isRoot, x, y } = node;
  const date = publishedOn ? formatDate(locale, publishedOn) : t('undated');
  const name = publisher
    ? t('node', { publisher, title, date })
    : t('nodeUnnamed', { title, date });
  const spoken = isRoot ? t('isSource', { name }) : name;
  const box = (
    <g transform={`translate(${x} ${y})`} className="[&_text]:[unicode-bidi:plaintext]">
      <rect
        {...nodeSize}
        rx={6}
        strokeWidth={isRoot ? 2 : 1}
        className={cn(
          'fill-raised group-focus-visible:stroke-2',
          isRoot ? 'stroke-accent' : 'stroke-edge group-focus-visible:stroke-accent',
        )}
      />
      <text x={10} y={20} className="fill-ink text-12 font-semibold">
        {shorten(publisher ?? title, room.name)}
      </text>
      {publisher && (
        <text x={10} y={36} className="fill-ink text-12">
          {shorten(title, room.title)}
        </text>
      )}
      <text x={10} y={publisher ? 52 : 36} className="fill-muted text-12">
        {date}
      </text>
      {isRoot && (
        <text x={10} y={68} className="fill-accent text-12">
          {t('source')}
        </text>
      )}
    </g>
  );
  if (!desk) return box;
  return (
    <a href={paths.desk.document(id)} className="group outline-none">
      <title>{spoken}</title>
      {box}
    </a>
  );
}
