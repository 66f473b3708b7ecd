import * as definitions from '@/lib/api/definitions/discussion';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { sliceOf } from '@/lib/api/page';
import { openThread } from '@/lib/discussion/mutations';
import { getThread, listThreads } from '@/lib/discussion/queries';
import { getDocument } from '@/lib/documents/queries';

const list = apiRoute(definitions.listDocumentThreads, async ({ viewer, params, query }) => {
  const { id: documentId } = found(await getDocument(viewer, params.id));
  return sliceOf(await listThreads(viewer, { documentId }), query, ({ id }) => id);
});

const open = apiRoute(definitions.openDocumentThread, async ({ viewer, params, body }) => {
  const { body: comment, ...passage } = body;
  found(passage.documentId === params.id ? passage : null);
  const target = { kind: 'passage' as const, passage };
  const { id } = await openThread(viewer, { target, body: comment });
  return found(await getThread(viewer, id));
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(list, open);
