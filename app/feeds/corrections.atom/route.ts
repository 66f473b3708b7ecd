import { openRoute } from '@/lib/api/gate/open-route';
import { toAtom } from '@/lib/feeds/atom';
import { updatedAt } from '@/lib/feeds/feed';
import { getCorrectionsFeed } from '@/lib/feeds/queries';

/** Corrections and retractions as Atom, newest first. */
const read = openRoute(
  async () => {
    const feed = await getCorrectionsFeed();
    return {
      text: toAtom(feed),
      modifiedAt: updatedAt(feed),
      type: 'application/atom+xml; charset=utf-8',
    };
  },
  { cors: true },
);

export { preflight as OPTIONS } from '@/lib/api/gate/cors';
export { read as GET };
