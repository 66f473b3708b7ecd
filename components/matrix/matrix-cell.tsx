import { Fragment } from 'react';
import { excerptOf } from '@/lib/matrix/excerpt';
import type { Cell } from '@/lib/matrix/matrix';
import { type ShownEvidence, type StanceWords, signs } from './types';

type MatrixCellProps = {
  cell: Cell<ShownEvidence>;
  /** The name of the column, which stands beside the words where there are no column heads. */
  of: string;
  words: StanceWords;
  /** The languages of the documents. */
  languages: ReadonlyMap<string, string | null>;
  /** The place of the first quotation. */
  href: string;
};

/** The signs of a cell, and their words with the quotations for those who hear them or read the list. */
export function MatrixCell({ cell, of, words, languages, href }: MatrixCellProps) {
  return (
    <td>
      <a href={href} data-col={cell.column}>
        {cell.stances.map((stance) => (
          <b key={stance} className={stance} aria-hidden="true">
            {signs[stance]}
          </b>
        ))}
        <span data-of={of}>
          {cell.evidence.map(({ id, stance, exact, documentId }, index) => (
            <Fragment key={id}>
              {index > 0 && '; '}
              {words[stance]}:{' '}
              <span lang={languages.get(documentId) ?? undefined} dir="auto">
                “{excerptOf(exact)}”
              </span>
            </Fragment>
          ))}
        </span>
      </a>
    </td>
  );
}
