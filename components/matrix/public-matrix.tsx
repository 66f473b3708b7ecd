import { useTranslations } from 'next-intl';
import { Words } from '@/components/layout/words';
import { RatingMark } from '@/components/verdicts/rating-mark';
import { cutMatrix } from '@/lib/matrix/cut';
import type { TopicMatrix } from '@/lib/matrix/topic-queries';
import { paths } from '@/lib/paths';
import { MatrixKey } from './matrix-key';
import { MatrixReader } from './matrix-reader';
import { MatrixTable } from './matrix-table';

/** The matrix of a topic: signs lead to the quotations on the claims' pages. */
export function PublicMatrix({ topic, matrix: whole }: TopicMatrix) {
  const t = useTranslations('matrix');
  const { matrix, hidden } = cutMatrix(whole);
  return (
    <div className="grid min-w-0 gap-4">
      <Words only={['matrix', 'evidence']}>
        <MatrixReader rowAddress={`${paths.api.topicMatrix(topic.slug)}?claim=`}>
          <MatrixTable
            matrix={matrix}
            documents={whole.documents}
            links={{
              claim: ({ id }) => paths.claim(id),
              evidence: ({ id }, claim) => paths.evidence(claim.id, id),
            }}
            outcome={{
              head: t('rating'),
              of: ({ rating }) => (
                <RatingMark name={rating.name} icon={rating.icon} colour={rating.color} />
              ),
            }}
          />
        </MatrixReader>
      </Words>
      <MatrixKey silent={whole.silent} hidden={hidden} />
    </div>
  );
}
