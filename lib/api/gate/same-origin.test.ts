import { describe, expect, it } from 'vitest';
import { isSameOrigin } from './caller';

const sent = (headers: Record<string, string>) => isSameOrigin({ headers: new Headers(headers) });

describe('a request that changes something with a session', () => {
  it('counts from our own pages', () => {
    expect(sent({ 'sec-fetch-site': 'same-origin' })).toBe(true);
    expect(sent({ origin: 'https://assay.example', host: 'assay.example' })).toBe(true);
  });

  it('does not count from anywhere else', () => {
    expect(sent({ 'sec-fetch-site': 'cross-site' })).toBe(false);
    expect(sent({ 'sec-fetch-site': 'same-site' })).toBe(false);
    expect(sent({ 'sec-fetch-site': 'none' })).toBe(false);
    expect(sent({ origin: 'https://evil.example', host: 'assay.example' })).toBe(false);
    expect(sent({ origin: 'null', host: 'assay.example' })).toBe(false);
    expect(sent({ host: 'assay.example' })).toBe(false);
  });

  it('believes the browser’s own word over the origin', () => {
    expect(
      sent({ 'sec-fetch-site': 'cross-site', origin: 'https://a.example', host: 'a.example' }),
    ).toBe(false);
  });
});
