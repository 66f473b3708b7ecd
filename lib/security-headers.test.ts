import { expect, it } from 'vitest';
import { securityHeaders } from './security-headers';

const policyOf = (source: string) =>
  securityHeaders({ development: false })
    .find((rule) => rule.source.startsWith(source))
    ?.headers.find(({ key }) => key === 'Content-Security-Policy')?.value;

it('lets other sites frame the cards and nothing else', () => {
  expect(policyOf('/((?!embed')).toContain("frame-ancestors 'none'");
  expect(policyOf('/embed')).toContain('frame-ancestors *');
});

it('lets nothing of the API run, after the rule for every page', () => {
  expect(policyOf('/api/v1')).toBe("default-src 'none'; frame-ancestors 'none'; sandbox");
  const sources = securityHeaders({ development: false }).map(({ source }) => source);
  expect(sources.at(-1)).toBe('/api/v1/:path*');
});

it('allows eval to a development server only', () => {
  expect(policyOf('/((?!embed')).not.toContain('unsafe-eval');
  expect(JSON.stringify(securityHeaders({ development: true }))).toContain('unsafe-eval');
});
