import { readPublished } from '@/lib/api/definitions/published';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { toPublication } from '@/lib/api/presenters/publication';
import { getPublication } from '@/lib/publications/queries';

const read = apiRoute(readPublished, async ({ params }) =>
  toPublication(found(await getPublication(params.slug))),
);

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(read);
