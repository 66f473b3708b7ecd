import * as definitions from '@/lib/api/definitions/documents';
import { attachmentHeaders } from '@/lib/api/gate/attachment';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { getOriginal } from '@/lib/documents/original-queries';

const read = apiRoute(definitions.getOriginal, async ({ viewer, params }) => {
  const original = found(await getOriginal(viewer, params.id, params.n));
  return new Response(original.bytes, {
    headers: {
      ...attachmentHeaders(original, 'original'),
      'cache-control': 'private, max-age=31536000, immutable',
      etag: `"${original.sha256}"`,
    },
  });
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(read);
