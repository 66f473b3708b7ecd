import { readMatrix } from '@/lib/api/definitions/matrix';
import { Answer } from '@/lib/api/gate/answer';
import { csvResponse, wantsCsv } from '@/lib/api/gate/csv-answer';
import { apiRoutes } from '@/lib/api/gate/methods';
import { apiRoute } from '@/lib/api/gate/route';
import { toMatrixAnswer } from '@/lib/api/presenters/matrix';
import { matrixToCsv } from '@/lib/matrix/csv';
import { getMatrix } from '@/lib/matrix/queries';

const read = apiRoute(readMatrix, async ({ viewer, query, request }) => {
  const { claim, format, ...filter } = query;
  const matrix = await getMatrix(viewer, filter, claim);
  if (wantsCsv(request, format)) {
    const csv = matrixToCsv(matrix, { head: 'state', of: ({ state }) => state });
    return csvResponse(csv, { filename: 'matrix.csv' });
  }
  return new Answer(toMatrixAnswer(matrix), { headers: { vary: 'accept' } });
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(read);
