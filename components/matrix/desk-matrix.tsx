import { useTranslations } from 'next-intl';
import { StateDot } from '@/components/claims/state-dot';
import { cutMatrix } from '@/lib/matrix/cut';
import type { DeskMatrix as Matrix } from '@/lib/matrix/queries';
import type { matrixQuery } from '@/lib/matrix/schema';
import { paths } from '@/lib/paths';
import { MatrixKey } from './matrix-key';
import { MatrixReader } from './matrix-reader';
import { MatrixTable } from './matrix-table';

type DeskMatrixProps = { matrix: Matrix; query: ReturnType<typeof matrixQuery> };

/** The team's matrix: signs lead to the passages in their documents. */
export function DeskMatrix({ matrix: whole, query }: DeskMatrixProps) {
  const t = useTranslations('matrix');
  const { matrix, hidden } = cutMatrix(whole);
  const rowAddress = `${paths.api.matrix({ ...query, claim: '-' }).slice(0, -1)}`;
  return (
    <div className="grid min-w-0 gap-4">
      {/* Another query is another table: its cells are counted anew. */}
      <MatrixReader key={rowAddress} rowAddress={rowAddress}>
        <MatrixTable
          matrix={matrix}
          documents={whole.documents}
          links={{
            claim: ({ number }) => paths.desk.claim(number),
            evidence: ({ id }, { number }) => paths.desk.evidence(number, id),
            document: (id) => paths.desk.document(id),
          }}
          outcome={{ head: t('state'), of: ({ state }) => <StateDot state={state} /> }}
        />
      </MatrixReader>
      <MatrixKey silent={whole.silent} hidden={hidden} />
    </div>
  );
}
