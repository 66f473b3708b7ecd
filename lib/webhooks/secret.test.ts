import { expect, test } from 'vitest';
import { NONCE_BYTES, openSecret, SECRET_BYTES, sealSecret, writeSecret } from './secret';

const bytes = Buffer.alloc(SECRET_BYTES, 's');
const nonce = Buffer.alloc(NONCE_BYTES, 'n');
const of = { installation: 'the key of the installation', webhookId: crypto.randomUUID() };

test('a secret opens in its own webhook’s row only, with the key of the installation only', () => {
  const sealed = sealSecret(bytes, of, nonce);
  expect(sealed).not.toContain(bytes.toString('base64url'));
  expect(openSecret(sealed, of)).toEqual(bytes);
  expect(openSecret(sealed, { ...of, webhookId: crypto.randomUUID() })).toBeNull();
  expect(openSecret(sealed, { ...of, installation: 'another key' })).toBeNull();
});

test('a secret is written as Standard Webhooks says', () => {
  expect(writeSecret(bytes)).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
});
