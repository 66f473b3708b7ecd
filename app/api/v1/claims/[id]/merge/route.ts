import { revalidateTag } from 'next/cache';
import * as definitions from '@/lib/api/definitions/matches';
import { apiRoutes } from '@/lib/api/gate/methods';
import { apiRoute } from '@/lib/api/gate/route';
import { mergeClaim } from '@/lib/merges/mutations';
import { claimTag, publishedTag } from '@/lib/publications/tags';

const merge = apiRoute(definitions.mergeClaim, async ({ viewer, params, body }) => {
  const input = { claimId: params.id, intoId: body.into, reason: body.reason };
  const { into, carried, slug } = await mergeClaim(viewer, input);
  if (slug) {
    revalidateTag(publishedTag, { expire: 0 });
    revalidateTag(claimTag(slug), { expire: 0 });
  }
  return { mergedInto: into, carried };
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(merge);
