import * as definitions from '@/lib/api/definitions/documents';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { toDocument } from '@/lib/api/presenters/document';
import { correctDocument } from '@/lib/documents/mutations';
import { getDocument } from '@/lib/documents/queries';

const read = apiRoute(definitions.getDocument, async ({ viewer, params }) =>
  toDocument(found(await getDocument(viewer, params.id))),
);

const correct = apiRoute(definitions.correctDocument, async ({ viewer, params, body }) =>
  toDocument(await correctDocument(viewer, { ...body, documentId: params.id })),
);

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(read, correct);
