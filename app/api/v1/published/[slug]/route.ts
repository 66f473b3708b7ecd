import { readPublished } from '@/lib/api/definitions/published';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { toPublication, toRenamed } from '@/lib/api/presenters/publication';
import { getRenamedSlug } from '@/lib/publications/latest-queries';
import { getPublication } from '@/lib/publications/queries';

const read = apiRoute(readPublished, async ({ params }) => {
  const publication = await getPublication(params.slug);
  if (publication) return toPublication(params.slug, publication);
  return toRenamed(found(await getRenamedSlug(params.slug)));
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(read);
