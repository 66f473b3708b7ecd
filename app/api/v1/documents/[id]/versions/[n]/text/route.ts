import * as definitions from '@/lib/api/definitions/documents';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { getDocumentText } from '@/lib/documents/queries';

const read = apiRoute(definitions.getText, async ({ viewer, params }) => {
  const version = found(await getDocumentText(viewer, params.id, params.n));
  return new Response(version.text, {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'private, max-age=31536000, immutable',
      etag: `"${version.textSha256}"`,
    },
  });
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(read);
