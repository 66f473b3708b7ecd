import type { NextRequest } from 'next/server';

/** Does the caller want CSV: by `format=csv`, or by asking for `text/csv` before JSON? */
export function wantsCsv(
  request: Pick<NextRequest, 'headers'>,
  format: 'json' | 'csv' | undefined,
): boolean {
  if (format) return format === 'csv';
  const accepted = request.headers.get('accept') ?? '';
  const [first] = accepted.split(',').filter((type) => /text\/csv|application\/json/.test(type));
  return first?.includes('text/csv') ?? false;
}

/** CSV to be saved under a name; with `freshFor` it may be kept for that many seconds. */
export function csvResponse(
  text: string,
  { filename, freshFor }: { filename: string; freshFor?: number },
): Response {
  const headers = new Headers({
    'content-type': 'text/csv; charset=utf-8; header=present',
    'content-disposition': dispositionOf(filename),
    'cache-control': freshFor === undefined ? 'private, no-store' : `public, max-age=${freshFor}`,
    vary: 'accept',
  });
  return new Response(text, { headers });
}

/** RFC 6266: a name in plain letters for all, and the whole one for those who read it. */
function dispositionOf(filename: string): string {
  const plain = filename.replace(/[^\w.-]+/g, '-');
  const whole = encodeURIComponent(filename).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}
