import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DeskPage } from '@/components/layout/desk-page';
import { DeskMatrix } from '@/components/matrix/desk-matrix';
import { MatrixEmpty } from '@/components/matrix/matrix-empty';
import { MatrixFilters } from '@/components/matrix/matrix-filters';
import { LinkButton } from '@/components/ui/link-button';
import { deskMember } from '@/lib/auth/viewer';
import { listDocumentFacets } from '@/lib/documents/queries';
import { getMatrix } from '@/lib/matrix/queries';
import { isFiltered, matrixQuery, readMatrixFilter } from '@/lib/matrix/schema';
import { listClaimFacets } from '@/lib/my-work/board-queries';
import { paths } from '@/lib/paths';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('matrix');
  return { title: t('heading') };
}

export default async function MatrixPage({ searchParams }: Props) {
  const filter = readMatrixFilter(await searchParams);
  const query = matrixQuery(filter);
  const member = await deskMember(paths.desk.matrix(query));
  const [t, matrix, claims, documents] = await Promise.all([
    getTranslations('matrix'),
    getMatrix(member, filter),
    listClaimFacets(member),
    listDocumentFacets(member),
  ]);
  const shown = matrix.rows.length > 0;
  const filtered = isFiltered(filter);
  const columns = t(`columns.${filter.by}`, { count: matrix.columns.length });
  return (
    <DeskPage
      title={t('heading')}
      note={
        shown &&
        `${t('count', { claims: matrix.rows.length, columns })} · ${t(`order.${filter.sort}`)}`
      }
      actions={
        shown && (
          <LinkButton
            href={paths.api.matrix({ ...query, format: 'csv' })}
            prefetch={false}
            download
          >
            {t('csv')}
          </LinkButton>
        )
      }
    >
      <div className="grid gap-6">
        {(shown || filtered) && (
          <MatrixFilters {...{ filter }} facets={{ ...claims, publishers: documents.publishers }} />
        )}
        {shown ? <DeskMatrix {...{ matrix, query }} /> : <MatrixEmpty filtered={filtered} />}
      </div>
    </DeskPage>
  );
}
