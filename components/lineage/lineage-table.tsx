import { useLocale, useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { Quoted } from '@/components/ui/quoted';
import { Table } from '@/components/ui/table';
import { formatDate } from '@/lib/format';
import { listed } from '@/lib/i18n/punctuation';
import type { Lineage, LineageEdge, NamedDocument } from '@/lib/lineage/lineage';
import { paths } from '@/lib/paths';

type LineageTableProps = { lineage: Lineage; desk: boolean };

/** What the drawing shows, an arrow a row. A publication does not hold the passages, so that column is the desk's. */
export function LineageTable({ lineage, desk }: LineageTableProps) {
  const t = useTranslations('lineage');
  const locale = useLocale();
  const nameOf = (id: string) => {
    const node = lineage.nodes.find((one) => one.id === id);
    if (!node) return id;
    const name = toName(
      node,
      node.publishedOn ? formatDate(locale, node.publishedOn) : t('undated'),
      locale,
    );
    return lineage.roots.includes(id) ? t('isSource', { name }) : name;
  };
  const kindOf = ({ kind, suggested }: LineageEdge) =>
    suggested ? t('suggestedInWords', { kind: t(`kind.${kind}`) }) : t(`kind.${kind}`);
  return (
    <Table caption={t('drawing')}>
      <thead>
        <tr>
          <th scope="col">{t('column.from')}</th>
          <th scope="col">{t('column.kind')}</th>
          <th scope="col">{t('column.to')}</th>
          {desk && <th scope="col">{t('column.passage')}</th>}
        </tr>
      </thead>
      <tbody>
        {lineage.edges.map((edge) => (
          <tr key={`${edge.from} ${edge.to}`}>
            <th scope="row" dir="auto">
              {nameOf(edge.from)}
            </th>
            <td>{kindOf(edge)}</td>
            <td dir="auto">{nameOf(edge.to)}</td>
            {desk && (
              <td dir="auto" className="min-w-60">
                <ShownBy edge={edge} none={t('noPassage')} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

const toName = ({ publisher, title }: NamedDocument, date: string, locale: string) =>
  listed(locale, [...(publisher ? [publisher] : []), title, date]);

function ShownBy({ edge: { from, passage }, none }: { edge: LineageEdge; none: string }) {
  if (!passage) return <span className="text-muted">{none}</span>;
  const quote = <Quoted>{passage.exact}</Quoted>;
  return passage.id ? (
    <Link href={paths.desk.passage(from, passage.id)} className="link">
      {quote}
    </Link>
  ) : (
    quote
  );
}
