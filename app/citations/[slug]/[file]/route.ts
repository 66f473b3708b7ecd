import { countedRoute } from '@/lib/api/gate/open-route';
import { citationFormats, parseCitationFile, toCitation } from '@/lib/citations/citation';
import { writeCitation } from '@/lib/citations/formats';
import { env } from '@/lib/env';
import { defaultLocale } from '@/lib/i18n/locales';
import { paths } from '@/lib/paths';
import { getRenamedSlug } from '@/lib/publications/latest-queries';
import { getPublication } from '@/lib/publications/queries';

type Context = { params: Promise<{ slug: string; file: string }> };

/** A publication never changes, and neither does how it is cited. */
const FOR_EVER = 'public, max-age=31536000, immutable';

/** `2.bib`: how a version of a claim is cited, as a file. */
const read = countedRoute(async (_request, { params }: Context) => {
  const { slug, file } = await params;
  const asked = parseCitationFile(file);
  const today = (await getRenamedSlug(slug)) ?? slug;
  const found = asked && (await getPublication(today, asked.number));
  if (!found) return new Response('There is nothing here.\n', { status: 404 });
  const url = `${env.ASSAY_URL}${paths.claimVersion(today, asked.number)}`;
  const citation = toCitation(found.snapshot, url, defaultLocale);
  return new Response(writeCitation(citation, asked.format), {
    headers: {
      'content-type': citationFormats[asked.format],
      'content-disposition': `attachment; filename="${citation.id}.${asked.format}"`,
      'cache-control': FOR_EVER,
    },
  });
});

export { read as GET };
