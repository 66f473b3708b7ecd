import * as definitions from '@/lib/api/definitions/claim-exchange';
import { Answer } from '@/lib/api/gate/answer';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { requestClaimImport, startClaimImport } from '@/lib/claim-imports/mutations';
import { getClaimImport } from '@/lib/claim-imports/queries';

const add = apiRoute(definitions.importClaims, async ({ viewer, body }) => {
  const file =
    'file' in body
      ? { name: body.file.name, bytes: new Uint8Array(await body.file.arrayBuffer()) }
      : { name: body.name ?? 'Table', bytes: new TextEncoder().encode(body.text) };
  const { id } = await requestClaimImport(viewer, file, body.mapping);
  if (!body.dryRun) await startClaimImport(viewer, { importId: id });
  const headers = { location: `/api/v1/claims/imports/${id}` };
  return new Answer(found(await getClaimImport(viewer, id)), { headers });
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(add);
