/** Longer quotations are named by their first and last words, as the specification allows. */
const wholeLimit = 120;

const encode = (text: string) => encodeURIComponent(text).replace(/-/g, '%2D');

/**
 * A link that opens a page at a quotation (WICG Scroll to Text Fragment): the whole quotation when short, else its first
 * and last five words. Returns the URL as it is when it is neither http, https nor a
 * path.
 */
export function linkToPassage(url: string, exact: string): string {
  if (!/^(https?:|\/)/i.test(url)) return url;
  const text = exact.replace(/\s+/g, ' ').trim();
  if (text === '') return url;
  const separator = url.includes('#') ? '' : '#';
  const words = text.split(' ');
  const short = text.length <= wholeLimit || words.length < 12;
  const directive = short
    ? encode(text.slice(0, 300))
    : `${encode(words.slice(0, 5).join(' '))},${encode(words.slice(-5).join(' '))}`;
  return `${url}${separator}:~:text=${directive}`;
}
