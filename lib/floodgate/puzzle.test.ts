import { webcrypto } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  BITS,
  type Digest,
  isSolution,
  isSolved,
  MESSAGE_BYTES,
  messageOf,
  readSolution,
  solve,
  writeSolution,
} from './puzzle';
import { openPuzzle, sealPuzzle } from './sealed-puzzle';

// The browser’s own interface, which Node has as well.
const digest: Digest = async (message) =>
  new Uint8Array(await webcrypto.subtle.digest('SHA-256', message));
const solved = (challenge: string) => solve(challenge, { digest, isStopped: () => false });

it('is solved by what solving finds, and for no other challenge', async () => {
  const solution = (await solved('one')) ?? '';
  expect(await isSolution('one', solution, digest)).toBe(true);
  expect(await isSolution('two', solution, digest)).toBe(false);
  const counters = readSolution(solution) ?? [];
  const swapped = writeSolution(counters.with(0, (counters[0] ?? 0) + 1));
  expect(await isSolution('one', swapped, digest)).toBe(false);
});

it('stops when nobody waits for it any more', async () => {
  const patience = [false, false, true];
  expect(await solve('one', { digest, isStopped: () => patience.shift() ?? true })).toBeNull();
  expect(patience).toEqual([]);
});

it('takes no answer that is not sixteen numbers', async () => {
  for (const text of ['', '1', '1.2', `${'1.'.repeat(15)}4294967296`, 'a.'.repeat(16)]) {
    expect(readSolution(text)).toBeNull();
    expect(await isSolution('one', text, digest)).toBe(false);
  }
  fc.assert(
    fc.property(fc.array(fc.nat(0xffff_ffff), { minLength: 16, maxLength: 16 }), (counters) => {
      expect(readSolution(writeSolution(counters))).toEqual(counters);
    }),
  );
});

it('counts zeros from the first bit on', () => {
  expect(BITS).toBe(8);
  expect(isSolved(Uint8Array.of(0, 255))).toBe(true);
  expect(isSolved(Uint8Array.of(1, 0))).toBe(false);
});

it('digests the number first and a long message after it', () => {
  const message = messageOf('one', 3, 0x01020304);
  expect([...message.subarray(0, 11)]).toEqual([1, 2, 3, 4, 0, 0, 0, 3, 111, 110, 101]);
  expect(message).toHaveLength(MESSAGE_BYTES);
});

it('is made here, for one form, and says until when', () => {
  const key = { secret: 'a secret of the tests, long enough', nonce: new Uint8Array(12) };
  const note = {
    id: '019a0000-0000-7000-8000-000000000001',
    expiresAt: new Date(1_800_000_000_123),
  };
  const sealed = sealPuzzle('tip', note, key);
  expect(openPuzzle('tip', sealed, key.secret)).toEqual(note);
  expect(openPuzzle('challenge', sealed, key.secret)).toBeNull();
  expect(openPuzzle('tip', sealed, `${key.secret}.`)).toBeNull();
  expect(openPuzzle('tip', `${sealed.slice(0, -2)}AA`, key.secret)).toBeNull();
  expect(openPuzzle('tip', '', key.secret)).toBeNull();
});
