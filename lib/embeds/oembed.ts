import { escapeXml } from '@/lib/feeds/xml';
import { languageOf, languageOfQuery, withoutLanguage } from '@/lib/i18n/address';
import type { Locale } from '@/lib/i18n/locales';
import { paths } from '@/lib/paths';
import { HEIGHT, WIDTH } from '@/lib/share-pictures/size';
import { type Card, cardSize } from './card';
import { cardHeight } from './height';

/** What an answer needs to know of a publication; addresses are absolute. */
export type Embeddable = {
  title: string;
  publisher: string;
  origin: string;
  embed: string;
  picture: string;
  /** What the card says, which decides how high it is. */
  card: Card;
};

export type Limits = { maxwidth?: number; maxheight?: number };

/** A publication as oEmbed 1.0 of the type `rich`: a frame with its card, no larger than was asked for. */
export function toOEmbed(thing: Embeddable, limits: Limits) {
  const { title, publisher, origin, embed, picture, card } = thing;
  const width = Math.min(cardSize.width, limits.maxwidth ?? cardSize.width);
  const tall = cardHeight(card, width);
  const height = Math.min(tall, limits.maxheight ?? tall);
  const thumbnail = {
    thumbnail_url: picture,
    thumbnail_width: WIDTH,
    thumbnail_height: HEIGHT,
  };
  const fits = (limits.maxwidth ?? WIDTH) >= WIDTH && (limits.maxheight ?? HEIGHT) >= HEIGHT;
  return {
    version: '1.0',
    type: 'rich',
    title,
    author_name: publisher,
    author_url: origin,
    provider_name: publisher,
    provider_url: origin,
    // A correction is seen wherever the card is within the time that everything else takes.
    cache_age: 300,
    ...(fits && thumbnail),
    html: toFrame({ title, embed }, { width, height }),
    width,
    height,
  };
}

/** The frame with a card as HTML to paste into a page: no script, and its link leads the whole page on. */
export function toFrame(
  { title, embed }: { title: string; embed: string },
  { width, height }: { width: number; height: number },
): string {
  return `<iframe src="${escapeXml(embed)}" width="${width}" height="${height}" title="${escapeXml(title)}" loading="lazy" style="border:0;max-width:100%" sandbox="allow-popups allow-top-navigation-by-user-activation"></iframe>`;
}

/** The line that makes frames as tall as their cards; without it a tall card is scrolled. */
export function toResizeScript(origin: string): string {
  return `<script async src="${escapeXml(origin)}${paths.resizeScript()}"></script>`;
}

/** A claim, and the language in which it is asked for. */
export type Embedded = { slug: string; locale: Locale };

/**
 * The slug in the address of a claim page, of one of its versions, or of its card on this site, with the language of the page or
 * the card; null for any other address.
 */
export function claimOfAddress(address: string, origin: string): Embedded | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.host !== new URL(origin).host || !/^https?:$/.test(url.protocol)) return null;
  const [, slug] =
    /^(?:\/embed)?\/claims\/([a-z0-9-]{1,96})(?:\/versions\/\d+)?\/?$/.exec(
      withoutLanguage(url.pathname),
    ) ?? [];
  if (!slug) return null;
  const isCard = url.pathname.startsWith('/embed/');
  return { slug, locale: isCard ? languageOfQuery(url.searchParams) : languageOf(url.pathname) };
}
