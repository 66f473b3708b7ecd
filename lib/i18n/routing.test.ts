import { describe, expect, it } from 'vitest';
import { localeRewrites } from './routing';

/** Whether some rewrite takes the path. A source is a pattern once its parameter has no name. */
function isPage(path: string): boolean {
  return localeRewrites().some(({ source }) =>
    new RegExp(`^${source.replace(':path', '')}$`).test(path),
  );
}

describe('the language of an address', () => {
  it.each(['/', '/claims', '/claims/some-slug', '/desk/claims/12', '/xx/claims', '/english'])(
    '%s is a page in the default language',
    (path) => expect(isPage(path)).toBe(true),
  );

  it.each([
    '/api/v1/me',
    '/_next/static/a.js',
    '/embed/claims/a',
    '/feeds/claims.atom',
    '/en/claims',
  ])('%s is not', (path) => expect(isPage(path)).toBe(false));
});
