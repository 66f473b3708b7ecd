import { openRoute, queryOf } from '@/lib/api/gate/open-route';
import { claimOfAddress, toOEmbed } from '@/lib/embeds/oembed';
import { getEmbeddable } from '@/lib/embeds/queries';
import { oembedQuerySchema } from '@/lib/embeds/schema';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { parse } from '@/lib/parse';

/** oEmbed 1.0: how a page of this site is shown within another one. Only JSON; 501 for other formats, as it is specified. */
const read = openRoute(
  async (request) => {
    const { url, format, ...limits } = parse(oembedQuerySchema, queryOf(request));
    if (format !== 'json') {
      return { text: 'Only json.\n', type: 'text/plain; charset=utf-8', status: 501 };
    }
    const claim = claimOfAddress(url, env.ASSAY_URL);
    const found = claim && (await getEmbeddable(claim.slug, claim.locale));
    if (!found) throw new AppError('NOT_FOUND', 'There is no claim page at this address.');
    return {
      text: JSON.stringify(toOEmbed(found, limits)),
      type: 'application/json; charset=utf-8',
    };
  },
  { cors: true },
);

export { preflight as OPTIONS } from '@/lib/api/gate/cors';
export { read as GET };
