/** What a piece of something said or posted is: its own words, a tag, somebody it addresses, who said it, and when. */
export type PartKind = 'said' | 'tag' | 'address' | 'author' | 'date';
export type Part = { kind: PartKind; text: string };

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** Addresses say nothing in words; shortened ones run into the words before them where a post was copied from a page. */
const addresses =
  /(?:pic\.(?:twitter|x)\.com\/[a-z0-9]{10})|(?:https?:\/\/t\.co\/[a-z0-9]{1,10})|(?:https?:\/\/\S+)/giu;
/** The end of a post as pages embed it: a dash, the name, the handle in brackets, the day. */
const signature =
  /[—–-]\s*([^—–\n]{1,60}?)\s*\(@([\p{L}\p{N}_]{1,30})\)\s*([^\n—–@#]{0,30}?\b(?:19|20)\d\d\b)?/gu;
const passedOn = /^\s*RT\s+@[\p{L}\p{N}_]+:?|\bvia\s+@[\p{L}\p{N}_]+/giu;
const named = /([#＃@＠][\p{L}\p{N}\p{M}_]+)/u;

/** Names without spaces, as tags and handles are, with spaces where case, digits or low lines part their words. */
function spaced(name: string): string {
  return name
    .replaceAll('_', ' ')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/(\p{L})(\p{N})/gu, '$1 $2')
    .replace(/(\p{N})(\p{L})/gu, '$1 $2');
}

/**
 * Takes something apart that people posted, forwarded or said: without addresses of pages and pictures and without "via",
 * tags and handles as words, and the signature of an embedded post by itself. A plain sentence is one part.
 */
export function partsOf(posted: string): Part[] {
  const parts: Part[] = [];
  const text = posted
    .replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (_, name: string) => entities[name] ?? ' ')
    .replace(addresses, ' ')
    .replace(signature, (_, name: string, handle: string, day?: string) => {
      parts.push({ kind: 'author', text: `${name} ${spaced(handle)}` });
      if (day) parts.push({ kind: 'date', text: day });
      return '. ';
    })
    .replace(passedOn, ' ');
  const own = text.split(named).map((piece): Part => {
    if (/^[#＃]./u.test(piece)) return { kind: 'tag', text: spaced(piece.slice(1)) };
    if (/^[@＠]./u.test(piece)) return { kind: 'address', text: spaced(piece.slice(1)) };
    return { kind: 'said', text: piece };
  });
  return [...own, ...parts].filter((part) => part.text.trim() !== '');
}
