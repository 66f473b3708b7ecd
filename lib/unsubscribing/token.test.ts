import fc from 'fast-check';
import { expect, test } from 'vitest';
import { notificationKinds } from '@/lib/attention/kinds';
import { NONCE_BYTES, openUnsubscription, sealUnsubscription } from './token';

const secret = 'a secret of more than thirty-two characters';
const nonce = fc.uint8Array({ minLength: NONCE_BYTES, maxLength: NONCE_BYTES });
const whose = fc.record({
  userId: fc.uuid(),
  teamId: fc.uuid(),
  kind: fc.constantFrom('all' as const, ...notificationKinds),
});

test('a link stops what it was made for', () => {
  fc.assert(
    fc.property(whose, nonce, (one, random) => {
      expect(openUnsubscription(sealUnsubscription(one, secret, random), secret)).toEqual(one);
    }),
  );
});

test('an altered, cut or foreign link stops nothing', () => {
  fc.assert(
    fc.property(whose, nonce, fc.nat(), (one, random, place) => {
      const token = sealUnsubscription(one, secret, random);
      const at = place % (token.length - 1);
      const other = token[at] === 'A' ? 'B' : 'A';
      const altered = token.slice(0, at) + other + token.slice(at + 1);
      expect(openUnsubscription(altered, secret)).toBeNull();
      expect(openUnsubscription(token.slice(0, -4), secret)).toBeNull();
      expect(openUnsubscription(token, `${secret}!`)).toBeNull();
    }),
    { numRuns: 50 },
  );
  for (const token of ['', 'nobody-knows-it', '../..', 'ü']) {
    expect(openUnsubscription(token, secret)).toBeNull();
  }
});

test('links of one length, whatever they stop, and never twice the same', () => {
  const one = { userId: crypto.randomUUID(), teamId: crypto.randomUUID() };
  const tokens = (['all', ...notificationKinds] as const).map((kind, index) =>
    sealUnsubscription({ ...one, kind }, secret, new Uint8Array(NONCE_BYTES).fill(index)),
  );
  expect(new Set(tokens.map(({ length }) => length)).size).toBe(1);
  expect(new Set(tokens).size).toBe(tokens.length);
});
