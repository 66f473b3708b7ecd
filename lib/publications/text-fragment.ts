import { words } from '@/lib/capture/segment';

/** The words of a quotation, with what stands before and after it where that is known. */
export type QuotedWords = {
  exact: string;
  before?: string;
  after?: string;
  /** A BCP 47 tag: where words begin and end depends on it. */
  language?: string | null;
};

/** Longer quotations are named by their first and last words, as the specification advises. */
const WHOLE = 120;
/** Words of a long quotation that stand for either end of it. */
const ENDS = 5;
/** Words before and after it that tell it from the same words elsewhere on the page. */
const BESIDE = 3;

// What has a meaning in a text directive is written in percent: commas and ampersands are so anyway.
const encode = (text: string) =>
  encodeURIComponent(text.toWellFormed().replace(/\s+/g, ' ').trim()).replaceAll('-', '%2D');

/**
 * A link that opens a page at a quotation (WICG Scroll to Text Fragment): the whole quotation when it is short and of one
 * block, else its first and last words, between a few words that stand before and after it. Returns the URL as it is when
 * it is neither http, https nor a path.
 */
export function linkToPassage(url: string, quote: QuotedWords): string {
  if (!/^(https?:|\/)/i.test(url)) return url;
  const exact = quote.exact.trim();
  if (exact === '') return url;
  const { before, after } = besides(quote);
  const parts = [
    ...(before ? [`${encode(before)}-`] : []),
    ...endsOf(exact, quote.language).map(encode),
    ...(after ? [`-${encode(after)}`] : []),
  ];
  const [address = ''] = url.split(':~:');
  const separator = address === url && !url.includes('#') ? '#' : '';
  return `${address}${separator}:~:text=${parts.join(',')}`;
}

function endsOf(exact: string, language?: string | null): string[] {
  const found = words(exact, language ?? undefined);
  const first = found[ENDS - 1];
  const last = found.at(-ENDS);
  const short = exact.length <= WHOLE && !exact.includes('\n\n');
  if (short || !first || !last || last.start < first.end) return [exact];
  return [exact.slice(0, first.end), exact.slice(last.start)];
}

/** Only what stands in the same block: the marks of a cut and other blocks are not beside it on the page. */
function besides({ before = '', after = '', language }: QuotedWords) {
  const head = before.split('\n\n').at(-1)?.replace(/^…/, '') ?? '';
  const tail = after.split('\n\n')[0]?.replace(/…$/, '') ?? '';
  const first = words(head, language ?? undefined).at(-BESIDE) ?? words(head).at(0);
  const following = words(tail, language ?? undefined);
  const last = following[BESIDE - 1] ?? following.at(-1);
  return {
    before: first ? head.slice(first.start) : '',
    after: last ? tail.slice(0, last.end) : '',
  };
}
