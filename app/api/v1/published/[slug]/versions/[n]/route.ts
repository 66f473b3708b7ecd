import { readPublishedVersion } from '@/lib/api/definitions/published';
import { Answer } from '@/lib/api/gate/answer';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { toPublication, toRenamed } from '@/lib/api/presenters/publication';
import { getRenamedSlug } from '@/lib/publications/latest-queries';
import { getPublication } from '@/lib/publications/queries';

const read = apiRoute(readPublishedVersion, async ({ params }) => {
  const publication = await getPublication(params.slug, params.n);
  if (publication) {
    const { slug, publishedAt: modifiedAt } = publication.snapshot;
    return new Answer(toPublication(slug, publication), { modifiedAt });
  }
  return toRenamed(found(await getRenamedSlug(params.slug)), `/versions/${params.n}`);
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(read);
