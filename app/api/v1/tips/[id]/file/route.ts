import * as definitions from '@/lib/api/definitions/tips';
import { attachmentHeaders } from '@/lib/api/gate/attachment';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { getTipFile } from '@/lib/tips/queries';

const read = apiRoute(definitions.getTipFile, async ({ viewer, params }) => {
  const file = found(await getTipFile(viewer, params.id));
  return new Response(file.content, { headers: attachmentHeaders(file, 'tip') });
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(read);
