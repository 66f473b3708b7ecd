import { getAdjudication } from '@/lib/adjudications/queries';
import { readAdjudication } from '@/lib/api/definitions/judgement';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';

const read = apiRoute(readAdjudication, async ({ viewer, params }) => {
  const sheet = found(await getAdjudication(viewer, { id: params.id }));
  const { state, revealed, verdict, assessments, apart, can } = sheet;
  const evidence = sheet.evidence.map(({ id, passage, stance, withdrawn, leaning }) => ({
    id,
    exact: passage.exact,
    stance,
    withdrawn: withdrawn !== null,
    leanedOnBy: leaning.by,
  }));
  return { state, revealed, verdict, assessments, distances: apart, evidence, can };
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(read);
