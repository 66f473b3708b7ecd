import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ClaimNumber } from '@/components/ui/claim-number';
import { Link } from '@/components/ui/link';
import { punctuationOf } from '@/lib/i18n/punctuation';
import { withRuns } from '@/lib/matrix/cut';
import type { Row } from '@/lib/matrix/matrix';
import { MatrixCell } from './matrix-cell';
import { StanceTally } from './stance-tally';
import type { MatrixLinks, ShownClaim, ShownEvidence, StanceWords } from './types';

type MatrixRowProps<C, E> = {
  row: Row<C, E>;
  /** What the columns are called, in short. */
  names: readonly string[];
  words: StanceWords;
  languages: ReadonlyMap<string, string>;
  most: number;
  links: MatrixLinks<C, E>;
  outcome: ReactNode;
};

/** One claim with its totals, its cells, and where it stands. */
export function MatrixRow<C extends ShownClaim, E extends ShownEvidence>(
  props: MatrixRowProps<C, E>,
) {
  const { row, names, words, languages, most, links, outcome } = props;
  const { claim, cells, totals, disagreement } = row;
  const t = useTranslations('matrix');
  const locale = useLocale();
  const value = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(disagreement);
  return (
    <tr data-claim={claim.id}>
      <th scope="row">
        <Link
          href={links.claim(claim)}
          prefetch={false}
          data-col={-1}
          data-list-link=""
          lang={claim.language ?? undefined}
          dir="auto"
          className="line-clamp-3 font-serif text-16/5.5"
        >
          {claim.statement}
        </Link>
        <span className="mt-0.5 flex flex-wrap gap-x-2 text-12 text-muted">
          <ClaimNumber number={claim.number} /> <StanceTally totals={totals} words={words} />{' '}
          {disagreement > 0 ? t('disagreement', { value }) : t('agreed')}
        </span>
      </th>
      {withRuns(cells, names.length).map((run, index) =>
        'cell' in run ? (
          <MatrixCell
            // biome-ignore lint/suspicious/noArrayIndexKey: runs have no name of their own.
            key={index}
            cell={run.cell}
            of={names[run.cell.column] ?? ''}
            words={words}
            marks={punctuationOf(locale)}
            languages={languages}
            most={most}
            href={links.evidence(run.cell.evidence[0] as E, claim)}
          />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: runs have no name of their own.
          <td key={index} colSpan={run.empty > 1 ? run.empty : undefined} />
        ),
      )}
      <td className="outcome">{outcome}</td>
    </tr>
  );
}
