/** Parameters that say where somebody clicked, not what the page shows. */
const noise =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|igshid?|mc_[ce]id|ref(?:_\w+)?|si|feature|share\w*)$/i;

/**
 * An address without what does not change the page, so that near copies of a link are the same: no scheme, no `www.` or `m.`, no
 * fragment, no parameters of campaigns, the others in order, no slash at the end. Never fetched and never shown.
 */
export function linkKeyOf(link: string): string {
  const { hostname, port, pathname, searchParams } = new URL(link);
  const host = hostname.toLowerCase().replace(/^(?:www|m|mobile|amp)\./, '');
  const kept = [...searchParams].filter(([name]) => !noise.test(name));
  const query = new URLSearchParams(kept.sort(([a], [b]) => (a < b ? -1 : 1))).toString();
  const path = pathname.replace(/\/+$/, '');
  return `${host}${port && `:${port}`}${path}${query && `?${query}`}`;
}
