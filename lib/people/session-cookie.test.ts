import { encode } from 'next-auth/jwt';
import { describe, expect, it } from 'vitest';
import { decodeSessionCookie, encodeSessionCookie } from './session-cookie';

const secret = 'a secret of more than thirty-two characters';

describe('the session cookie', () => {
  it('carries the id and shows nothing of it', async () => {
    const value = await encodeSessionCookie('some-id', secret);
    expect(value).not.toContain('some-id');
    expect(await decodeSessionCookie(value, secret)).toBe('some-id');
  });

  it('is worthless when altered, foreign, too old, empty or missing', async () => {
    const value = await encodeSessionCookie('some-id', secret);
    const old = await encode({ token: { sid: 'some-id' }, secret, maxAge: -60 });
    expect(await decodeSessionCookie(`${value.slice(0, -4)}AAAA`, secret)).toBeNull();
    expect(await decodeSessionCookie(value, `another ${secret}`)).toBeNull();
    expect(await decodeSessionCookie(old, secret)).toBeNull();
    expect(await decodeSessionCookie('', secret)).toBeNull();
    expect(await decodeSessionCookie(undefined, secret)).toBeNull();
  });
});
