import { describe, expect, it } from 'vitest';
import { conditional } from './conditional';

const at = '2026-03-04T05:06:07.890Z';

function ask(asked: Record<string, string>, text = 'words', modifiedAt: string | undefined = at) {
  const request = { headers: new Headers(asked) };
  return conditional(request, text, new Headers(), { seconds: 5, modifiedAt });
}

describe('an answer that may be kept', () => {
  const first = ask({});
  const etag = first.headers.get('etag') ?? '';
  const modified = first.headers.get('last-modified') ?? '';

  it('says for how long, which one it is, and when it was published', async () => {
    expect(await first.clone().text()).toBe('words');
    expect(first.headers.get('cache-control')).toBe('public, max-age=5');
    expect(etag).toMatch(/^"[\w-]{43}"$/);
    expect(modified).toBe('Wed, 04 Mar 2026 05:06:07 GMT');
  });

  it.each([
    ['its tag', { 'if-none-match': etag }, 304],
    ['its tag after a proxy made it weak', { 'if-none-match': `"x", W/${etag}` }, 304],
    ['any', { 'if-none-match': '*' }, 304],
    ['another tag', { 'if-none-match': '"x"' }, 200],
    ['its time', { 'if-modified-since': modified }, 304],
    ['another time', { 'if-modified-since': 'Wed, 04 Mar 2026 05:06:08 GMT' }, 200],
    ['no time', { 'if-modified-since': 'yesterday' }, 200],
    ['its time with another tag', { 'if-none-match': '"x"', 'if-modified-since': modified }, 200],
  ])('to whoever has %s', async (_, asked, status) => {
    const response = ask(asked);
    expect(response.status).toBe(status);
    expect(await response.text()).toBe(status === 304 ? '' : 'words');
    expect(response.headers.get('etag')).toBe(etag);
  });

  it('is another one with another text', () => {
    expect(ask({ 'if-none-match': etag }, 'other words').status).toBe(200);
  });
});

it('an answer without a time is known by its tag alone', () => {
  const request = { headers: new Headers({ 'if-modified-since': new Date(at).toUTCString() }) };
  const response = conditional(request, 'words', new Headers(), { seconds: 5 });
  expect(response.status).toBe(200);
  expect(response.headers.get('last-modified')).toBeNull();
});
