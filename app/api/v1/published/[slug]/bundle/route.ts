import { readBundle } from '@/lib/api/definitions/published';
import { attachmentHeaders } from '@/lib/api/gate/attachment';
import { conditional } from '@/lib/api/gate/conditional';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { toRenamed } from '@/lib/api/presenters/publication';
import { getBundle } from '@/lib/bundles/queries';
import { getRenamedSlug } from '@/lib/publications/latest-queries';

const read = apiRoute(readBundle, async ({ params, query, request }) => {
  const { number } = query;
  const bundle = await getBundle(params.slug, number);
  if (!bundle) {
    const rest = number === undefined ? '/bundle' : `/bundle?number=${number}`;
    return toRenamed(found(await getRenamedSlug(params.slug)), rest);
  }
  const { zip, filename } = bundle;
  const headers = new Headers(
    attachmentHeaders({ filename, mediaType: 'application/zip' }, 'bundle'),
  );
  // No Last-Modified: with a checkpoint the same publication has another bundle.
  return conditional(request, zip, headers, { seconds: readBundle.freshFor ?? 0 });
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(read);
