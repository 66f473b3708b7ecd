import { punctuationOf } from '@/lib/i18n/punctuation';
import './matrix.css';
import { useLocale, useTranslations } from 'next-intl';
import type { CSSProperties, ReactNode } from 'react';
import { type Matrix, stances } from '@/lib/matrix/matrix';
import { MatrixHead } from './matrix-head';
import { MatrixRow } from './matrix-row';
import { StanceTally } from './stance-tally';
import type { MatrixLinks, ShownClaim, ShownDocument, ShownEvidence } from './types';

type MatrixTableProps<C, E> = {
  matrix: Matrix<C, ShownDocument, E>;
  /** Every document that is quoted. */
  documents: readonly ShownDocument[];
  links: MatrixLinks<C, E>;
  /** The last column: what it is called, and what stands there of a claim. */
  outcome: { head: string; of: (claim: C) => ReactNode };
};

/** More columns than this stand close together, their names upright. */
const ROOMY = 8;
/** From here on the quotations in the names of the cells would be most of the page. */
const MANY = 1_000;
/** Characters of a quotation in a cell's name: two lines, or half of one. The whole of it is in the panel. */
const IN_FEW = 160;
const IN_MANY = 60;

/** Claims down, documents or sources across, one sign a cell. Runs of empty cells are one cell, so that they cost nothing. */
export function MatrixTable<C extends ShownClaim, E extends ShownEvidence>(
  props: MatrixTableProps<C, E>,
) {
  const { matrix, documents, links, outcome } = props;
  const t = useTranslations('matrix');
  const locale = useLocale();
  const stance = useTranslations('evidence.stance');
  const words = Object.fromEntries(stances.map((one) => [one, stance(one)]));
  const publishers = matrix.columns.map(({ document }) => document.publisher);
  const names = matrix.columns.map(({ document: { publisher, title } }) => {
    if (!publisher) return title;
    const alone = publishers.filter((one) => one === publisher).length === 1;
    return alone ? publisher : `${publisher}${punctuationOf(locale).colon}${title}`;
  });
  const languages = new Map(
    documents.flatMap(({ id, language }) =>
      language && language !== locale ? [[id, language]] : [],
    ),
  );
  const cells = matrix.rows.reduce((sum, row) => sum + row.cells.length, 0);
  return (
    <table
      className="matrix"
      data-dense={matrix.columns.length > ROOMY || undefined}
      style={{ '--columns': matrix.columns.length } as CSSProperties}
    >
      <caption className="sr-only">{t(`caption.${matrix.by}`)}</caption>
      <MatrixHead
        columns={matrix.columns}
        href={links.document}
        labels={{ claim: t('claim'), outcome: outcome.head }}
      />
      <tbody>
        {matrix.rows.map((row) => (
          <MatrixRow
            key={row.claim.id}
            row={row}
            names={names}
            words={words}
            languages={languages}
            most={cells > MANY ? IN_MANY : IN_FEW}
            links={links}
            outcome={outcome.of(row.claim)}
          />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" className="text-12 font-medium text-muted">
            {t('totals')}
          </th>
          {matrix.columns.map(({ document, totals }) => (
            <td key={document.id}>
              <StanceTally totals={totals} words={words} />
            </td>
          ))}
          <td>
            <StanceTally totals={matrix.totals} words={words} />
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
