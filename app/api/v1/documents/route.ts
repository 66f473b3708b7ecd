import * as definitions from '@/lib/api/definitions/documents';
import { Answer } from '@/lib/api/gate/answer';
import { apiRoutes } from '@/lib/api/gate/methods';
import { apiRoute } from '@/lib/api/gate/route';
import { toDocument } from '@/lib/api/presenters/document';
import { importDocument, importText } from '@/lib/documents/mutations';
import { listDocuments } from '@/lib/documents/queries';

const list = apiRoute(definitions.listDocuments, ({ viewer, query }) =>
  listDocuments(viewer, query),
);

const add = apiRoute(definitions.addDocument, async ({ viewer, body }) => {
  const { status, document } =
    'file' in body
      ? await addFile(viewer, body)
      : await importText(viewer, { ...body, method: 'api' });
  const recognised = status === 'recognised';
  return new Answer(
    { ...toDocument(document), recognised },
    {
      status: recognised ? 200 : 201,
      headers: { location: `/api/v1/documents/${document.id}` },
    },
  );
});

type Upload = { file: File };

async function addFile(
  viewer: Parameters<typeof importDocument>[0],
  { file, ...fields }: Upload & Record<string, unknown>,
) {
  return await importDocument(viewer, {
    bytes: new Uint8Array(await file.arrayBuffer()),
    filename: file.name || undefined,
    contentType: file.type || undefined,
    method: 'api',
    fields,
  });
}

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(list, add);
