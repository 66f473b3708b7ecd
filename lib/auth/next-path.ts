/**
 * Where to go after signing in: `value` when it is a path of this site, else null. Refuses other sites in every
 * spelling (`//host`, `/\host`, control characters that browsers drop) and the sign-in page itself.
 */
export function safeNextPath(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > 2000) return null;
  if (!/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(value)) return null;
  const url = new URL(value, 'http://assay.invalid');
  if (url.origin !== 'http://assay.invalid' || url.pathname.startsWith('//')) return null;
  return url.pathname === '/sign-in' ? null : `${url.pathname}${url.search}${url.hash}`;
}
