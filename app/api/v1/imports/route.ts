import * as definitions from '@/lib/api/definitions/imports';
import { apiRoutes } from '@/lib/api/gate/methods';
import { apiRoute } from '@/lib/api/gate/route';
import { sliceOf } from '@/lib/api/page';
import { requestImport } from '@/lib/imports/mutations';
import { listImportItems } from '@/lib/imports/queries';
import type { ImportItemInput } from '@/lib/imports/schema';

const list = apiRoute(definitions.listImportItems, async ({ viewer, query }) =>
  sliceOf(await listImportItems(viewer, query.batch), query, ({ id }) => id),
);

const add = apiRoute(definitions.requestImport, async ({ viewer, body }) => {
  const { batchId: earlier, ...asked } = body;
  const item = 'file' in asked ? await toFileItem(asked) : asked;
  const { batchId } = await requestImport(viewer, { batchId: earlier, items: [item] });
  return { batchId, items: await listImportItems(viewer, batchId) };
});

async function toFileItem({
  file,
  ...fields
}: { file: File } & Partial<ImportItemInput>): Promise<ImportItemInput> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { ...fields, method: 'file', name: file.name, bytes };
}

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(list, add);
