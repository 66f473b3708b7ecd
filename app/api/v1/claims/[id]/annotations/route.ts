import { getAnnotationPage, getAnnotations } from '@/lib/annotations/queries';
import * as definitions from '@/lib/api/definitions/annotations';
import { annotationResponse } from '@/lib/api/gate/annotation-answer';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';

const list = apiRoute(definitions.listClaimAnnotations, async ({ viewer, params, query }) => {
  const scope = { claimId: params.id };
  const { page, whole = false } = query;
  return annotationResponse(
    found(
      page === undefined
        ? await getAnnotations(viewer, scope, { whole })
        : await getAnnotationPage(viewer, scope, page),
    ),
  );
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(list);
