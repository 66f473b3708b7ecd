import { readTopicMatrix } from '@/lib/api/definitions/matrix';
import { Answer } from '@/lib/api/gate/answer';
import { csvResponse, wantsCsv } from '@/lib/api/gate/csv-answer';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { toPublishedMatrixAnswer } from '@/lib/api/presenters/matrix';
import { matrixToCsv } from '@/lib/matrix/csv';
import { getTopicMatrix } from '@/lib/matrix/topic-queries';

const read = apiRoute(readTopicMatrix, async ({ params, query, request }) => {
  const { format, ...shown } = query;
  const { topic, matrix } = found(await getTopicMatrix(params.slug, shown));
  if (wantsCsv(request, format)) {
    const csv = matrixToCsv(matrix, { head: 'rating', of: ({ rating }) => rating.name });
    const { freshFor } = readTopicMatrix;
    return csvResponse(csv, { filename: `matrix-${topic.slug}.csv`, freshFor });
  }
  const answer = { topic, ...toPublishedMatrixAnswer(matrix) };
  return new Answer(answer, { headers: { vary: 'accept' } });
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(read);
