import { countedRoute } from '@/lib/api/gate/open-route';
import { citationFormats, parseCitationFile } from '@/lib/citations/citation';
import { writeCitation } from '@/lib/citations/formats';
import { getCitation } from '@/lib/citations/queries';
import { languageOfQuery } from '@/lib/i18n/address';

type Context = { params: Promise<{ slug: string; file: string }> };

/** A publication never changes, and neither does how it is cited. */
const FOR_EVER = 'public, max-age=31536000, immutable';

/** `2.bib`: how a version of a claim is cited, as a file, with `?language=` in one of ours. */
const read = countedRoute(async (request, { params }: Context) => {
  const { slug, file } = await params;
  const asked = parseCitationFile(file);
  const locale = languageOfQuery(request.nextUrl.searchParams);
  const citation = asked && (await getCitation(slug, asked.number, locale));
  if (!citation) return new Response('There is nothing here.\n', { status: 404 });
  return new Response(writeCitation(citation, asked.format), {
    headers: {
      'content-type': citationFormats[asked.format],
      'content-disposition': `attachment; filename="${citation.id}.${asked.format}"`,
      'cache-control': FOR_EVER,
    },
  });
});

export { read as GET };
