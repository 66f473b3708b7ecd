import { readInsight } from '@/lib/api/definitions/insights';
import { Answer } from '@/lib/api/gate/answer';
import { csvResponse, wantsCsv } from '@/lib/api/gate/csv-answer';
import { apiRoutes } from '@/lib/api/gate/methods';
import { apiRoute } from '@/lib/api/gate/route';
import { toCsv } from '@/lib/csv/to-csv';
import { getInsight } from '@/lib/insights/queries';
import { cellsOf } from '@/lib/insights/table';

const read = apiRoute(readInsight, async ({ viewer, params, query, request }) => {
  const { format, ...filter } = query;
  const { table, period, topic } = await getInsight(viewer, params.name, filter, new Date());
  if (wantsCsv(request, format)) {
    return csvResponse(toCsv(cellsOf(table)), { filename: `${params.name}.csv` });
  }
  return new Answer({ ...table, period, topic }, { headers: { vary: 'accept' } });
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(read);
