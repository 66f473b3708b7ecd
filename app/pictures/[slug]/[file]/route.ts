import { cacheLife } from 'next/cache';
import { ImageResponse } from 'next/og';
import { createElement } from 'react';
import { countedRoute } from '@/lib/api/gate/open-route';
import { languageOfQuery } from '@/lib/i18n/address';
import type { Locale } from '@/lib/i18n/locales';
import { getRenamedSlug } from '@/lib/publications/latest-queries';
import { getPublication } from '@/lib/publications/queries';
import { getPicture } from '@/lib/share-pictures/picture-queries';
import { HEIGHT, WIDTH } from '@/lib/share-pictures/size';

type Context = { params: Promise<{ slug: string; file: string }> };

/** A publication never changes, and neither does its picture; a later one has another address. */
const FOR_EVER = 'public, max-age=31536000, immutable';

/** The picture of a publication that is there, as PNG in base64. */
async function pictureOf(slug: string, number: number, locale: Locale): Promise<string> {
  'use cache';
  cacheLife('max');
  const svg = await getPicture(slug, number, locale);
  // Letters come as outlines: what turns the picture into PNG knows no Arabic forms and no order of scripts.
  const src = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  const size = { width: WIDTH, height: HEIGHT };
  const png = new ImageResponse(createElement('img', { src, ...size }), size);
  return Buffer.from(await png.arrayBuffer()).toString('base64');
}

/** `2.png`: the picture of a version for links that are shared, with `?language=` in one of ours. */
const read = countedRoute(async (request, { params }: Context) => {
  const { slug, file } = await params;
  const [, number] = /^([1-9]\d{0,5})\.png$/.exec(file) ?? [];
  // What is not there yet is not kept as something that is missing.
  const today = (await getRenamedSlug(slug)) ?? slug;
  const found = number && (await getPublication(today, Number(number)));
  if (!found) return new Response('There is nothing here.\n', { status: 404 });
  const locale = languageOfQuery(request.nextUrl.searchParams);
  const png = await pictureOf(today, found.snapshot.number, locale);
  return new Response(Buffer.from(png, 'base64'), {
    headers: { 'content-type': 'image/png', 'cache-control': FOR_EVER },
  });
});

export { read as GET };
