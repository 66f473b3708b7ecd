import { openRoute } from '@/lib/api/gate/open-route';
import { toAtom } from '@/lib/feeds/atom';
import { getCorrectionsFeed } from '@/lib/feeds/queries';

/** Corrections and retractions as Atom, newest first. */
const read = openRoute(async () => ({
  text: toAtom(await getCorrectionsFeed()),
  type: 'application/atom+xml; charset=utf-8',
}));

export { read as GET };
