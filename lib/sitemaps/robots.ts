/** Public pages are for every crawler; the desk and the API are not, but for what is open to all of it. */
const allowed = [
  ...['/', '/api/v1/published', '/api/v1/openapi.json', '/api/docs'],
  ...['/api/oembed', '/api/factcheck/'],
];
const kept = ['/desk', '/api/', '/sign-in', '/subscription/', '/unsubscribe/'];

/** `robots.txt` (RFC 9309) of the site at `origin`, with the address of its sitemaps. */
export function toRobots(origin: string): string {
  const lines = [
    'User-Agent: *',
    ...allowed.map((path) => `Allow: ${path}`),
    ...kept.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${origin}/sitemap.xml`,
  ];
  return `${lines.join('\n')}\n`;
}
