import { openRoute } from '@/lib/api/gate/open-route';
import { toCardPage } from '@/lib/embeds/card';
import { getCard } from '@/lib/embeds/queries';
import { AppError } from '@/lib/errors';
import { languageOfQuery } from '@/lib/i18n/address';

type Context = { params: Promise<{ slug: string }> };

/**
 * A light card about a claim for other sites, with `?language=` in one of ours: the only address of this site that they may
 * frame.
 */
const read = openRoute(
  async (request, { params }: Context) => {
    const locale = languageOfQuery(request.nextUrl.searchParams);
    const card = await getCard((await params).slug, locale);
    if (!card) throw new AppError('NOT_FOUND', 'No such claim is published.');
    return { text: toCardPage(card), type: 'text/html; charset=utf-8' };
  },
  { cors: false },
);

export { read as GET };
