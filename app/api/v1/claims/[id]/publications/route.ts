import { revalidateTag } from 'next/cache';
import { publish } from '@/lib/api/definitions/lifecycle';
import { apiRoutes } from '@/lib/api/gate/methods';
import { apiRoute } from '@/lib/api/gate/route';
import { claimUrl } from '@/lib/api/presenters/publication';
import { publishClaim } from '@/lib/publications/mutations';
import { claimTag, publishedTag } from '@/lib/publications/tags';

const publication = apiRoute(publish, async ({ viewer, params, body }) => {
  const result = await publishClaim(viewer, { ...body, claimId: params.id });
  revalidateTag(publishedTag, { expire: 0 });
  revalidateTag(claimTag(result.slug), { expire: 0 });
  return { ...result, url: claimUrl(result.slug) };
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(publication);
