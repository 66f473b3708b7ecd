import { openRoute } from '@/lib/api/gate/open-route';
import { toAtom } from '@/lib/feeds/atom';
import { updatedAt } from '@/lib/feeds/feed';
import { getCorrectionsFeed } from '@/lib/feeds/queries';
import { languageOfQuery, withLanguage } from '@/lib/i18n/address';
import { paths } from '@/lib/paths';

/** Corrections and retractions as Atom, newest first; with `?language=` in one of ours. */
const read = openRoute(
  async (request) => {
    const locale = languageOfQuery(request.nextUrl.searchParams);
    const path = withLanguage(paths.feeds.corrections(), locale);
    const feed = await getCorrectionsFeed({ path, locale });
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
