import type { Route } from 'next';
import { Link } from '@/components/ui/link';
import type { Column } from '@/lib/matrix/matrix';
import type { ShownDocument } from './types';

type MatrixHeadProps = {
  columns: readonly Column<ShownDocument>[];
  href?: (id: string) => Route;
  labels: { claim: string; outcome: string };
};

/** The names of the columns: who publishes it, and its title where two have the same publisher. */
export function MatrixHead({ columns, href, labels }: MatrixHeadProps) {
  const seen = Map.groupBy(columns, ({ document }) => document.publisher);
  return (
    <thead>
      <tr>
        <th scope="col">{labels.claim}</th>
        {columns.map(({ document }, index) => {
          const { id, publisher, title } = document;
          const name = publisher ? `${publisher}: ${title}` : title;
          const alone = (seen.get(publisher)?.length ?? 0) === 1;
          const shown = (
            <>
              <span className="matrix-name">{publisher ?? title}</span>
              {publisher && !alone && <span className="matrix-name">{title}</span>}
            </>
          );
          return (
            <th key={id} scope="col" data-id={id} title={name} dir="auto">
              {href ? (
                <Link href={href(id)} prefetch={false} data-col={index} className="matrix-head">
                  {shown}
                </Link>
              ) : (
                <span className="matrix-head">{shown}</span>
              )}
            </th>
          );
        })}
        <th scope="col">{labels.outcome}</th>
      </tr>
    </thead>
  );
}
