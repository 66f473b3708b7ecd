import { importAnnotations } from '@/lib/annotation-imports/mutations';
import { getAnnotationPage, getAnnotations } from '@/lib/annotations/queries';
import * as definitions from '@/lib/api/definitions/annotations';
import {
  annotationResponse,
  annotationText,
  importedAnswer,
} from '@/lib/api/gate/annotation-answer';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';

const list = apiRoute(definitions.listDocumentAnnotations, async ({ viewer, params, query }) => {
  const scope = { documentId: params.id };
  const { page, whole = false } = query;
  return annotationResponse(
    found(
      page === undefined
        ? await getAnnotations(viewer, scope, { whole })
        : await getAnnotationPage(viewer, scope, page),
    ),
  );
});

const add = apiRoute(
  definitions.importDocumentAnnotations,
  async ({ viewer, params, body, request }) => {
    const text = await annotationText(body, request);
    return importedAnswer(await importAnnotations(viewer, { text, documentId: params.id }));
  },
);

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(list, add);
