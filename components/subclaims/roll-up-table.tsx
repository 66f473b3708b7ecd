import { useTranslations } from 'next-intl';
import { Quoted } from '@/components/ui/quoted';
import { Table } from '@/components/ui/table';
import { RatingMark } from '@/components/verdicts/rating-mark';
import type { RollUpRule } from '@/prisma/generated/enums';

/** One sub-claim in the table of how a rating came about. */
export type RollUpRow = {
  id: string;
  /** What the link says, and in full where that is short. */
  name: string;
  title?: string;
  /** Null for a sub-claim that has no page. */
  href: string | null;
  /** The words of the statement; null for the whole. */
  part: string | null;
  rule: RollUpRule;
  rating: { name: string; icon: string; color: string } | null;
};

/** Each sub-claim with its part beneath it, its rule and its published rating. */
export function RollUpTable({ rows }: { rows: readonly RollUpRow[] }) {
  const t = useTranslations('subclaims');
  return (
    <Table
      caption={t('table')}
      className="[&_td]:px-1.5 [&_th]:px-1.5 [&_td:last-child]:pe-0 [&_th:first-child]:ps-0"
    >
      <thead>
        <tr>
          <th scope="col">{t('columns.claim')}</th>
          <th scope="col">{t('columns.rule')}</th>
          <th scope="col">{t('columns.rating')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, title, href, part, rule, rating }) => (
          <tr key={id}>
            <th scope="row">
              {href ? (
                <a href={href} title={title} className="link" dir="auto">
                  {name}
                </a>
              ) : (
                <span dir="auto">{name}</span>
              )}
              <span dir="auto" className="block text-muted">
                {part ? <Quoted>{part}</Quoted> : t('whole')}
              </span>
            </th>
            <td>{t(`rules.${rule}`)}</td>
            <td>
              {rating ? (
                <RatingMark name={rating.name} icon={rating.icon} colour={rating.color} />
              ) : (
                <span className="text-muted">{t('notPublished')}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
