import * as definitions from '@/lib/api/definitions/discussion';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { sliceOf } from '@/lib/api/page';
import { getClaim } from '@/lib/claims/queries';
import { openThread } from '@/lib/discussion/mutations';
import { getThread, listThreads } from '@/lib/discussion/queries';
import { filterThreads } from '@/lib/discussion/view';
import { getEvidence } from '@/lib/evidence/queries';

const list = apiRoute(definitions.listThreads, async ({ viewer, params, query }) => {
  const { id } = found(await getClaim(viewer, params));
  const threads = await listThreads(viewer, { claimId: id });
  return sliceOf(filterThreads(threads, query.filter, viewer.userId), query, (one) => one.id);
});

const open = apiRoute(definitions.openThread, async ({ viewer, params, body }) => {
  const claim = found(await getClaim(viewer, params));
  const { kind, id = claim.id, part } = body.target;
  const owner = kind === 'evidence' ? (await getEvidence(viewer, id))?.claimId : claim.id;
  const isOther = (kind === 'claim' || kind === 'verdict') && id !== claim.id;
  found(owner === claim.id && !isOther ? claim : null);
  const thread = await openThread(viewer, { target: { kind, id, part }, body: body.body });
  return found(await getThread(viewer, thread.id));
});

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(list, open);
