import { revalidateTag } from 'next/cache';
import { undo } from '@/lib/api/definitions/work';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { currentDigest } from '@/lib/digest/queries';
import { claimTag, publishedTag } from '@/lib/publications/tags';
import { undoLastAct } from '@/lib/undo/mutations';

const post = apiRoute(undo, async ({ viewer, params: { id } }) => {
  const { action, state, changedPage } = await undoLastAct(viewer, id);
  if (changedPage) {
    revalidateTag(publishedTag, { expire: 0 });
    revalidateTag(claimTag(changedPage), { expire: 0 });
  }
  return { id, undone: action, state, digest: found(await currentDigest(viewer, id)) };
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(post);
