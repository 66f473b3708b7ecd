import type { Punctuation } from '@/lib/i18n/punctuation';
import { excerptOf } from '@/lib/matrix/excerpt';
import type { Cell } from '@/lib/matrix/matrix';
import { type ShownEvidence, type StanceWords, signs } from './types';

type MatrixCellProps = {
  cell: Cell<ShownEvidence>;
  /** The name of the column, which stands beside the words where there are no column heads. */
  of: string;
  words: StanceWords;
  marks: Punctuation;
  /** The languages of the documents that are in another one than the page. */
  languages: ReadonlyMap<string, string>;
  /** How many characters of a quotation its name has. */
  most: number;
  /** The place of the first quotation. */
  href: string;
};

/**
 * The signs of a cell; its name is their words with the quotations, for those who hear them, and for narrow screens,
 * where the style sheet shows it. A large table has thousands of cells, so a cell has no element that it can do without.
 */
export function MatrixCell({ cell, of, words, marks, languages, most, href }: MatrixCellProps) {
  const { column, stances, evidence } = cell;
  const said = evidence.map(
    ({ stance, exact }) =>
      `${words[stance]}${marks.colon}${marks.open}${excerptOf(exact, most)}${marks.close}`,
  );
  return (
    <td>
      <a
        href={href}
        data-col={column}
        data-of={of}
        aria-label={said.join(marks.semicolon)}
        lang={languages.get(evidence[0]?.documentId ?? '')}
      >
        {stances.map((stance) => (
          <b key={stance} className={stance}>
            {signs[stance]}
          </b>
        ))}
      </a>
    </td>
  );
}
