import { createPrivateKey } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatCheckpoint, parseCheckpoint } from './checkpoint';
import { parseSignedNote, verifySignedNote } from './note';
import { makePrivateKey, publicKeyOf, readPrivateKey, signNote } from './signing';
import {
  formatVerifierKey,
  parseVerifierKey,
  toJwk,
  toVerifierKey,
  type VerifierKey,
} from './verifier-key';

/** The example of the reference implementation of signed notes (golang.org/x/mod/sumdb/note): key, private key, text, signature. */
const peter = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const petersSeed = 'AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz';
const text =
  'If you think cryptography is the answer to your problem,\n' +
  "then you don't know what your problem is.\n";
const note = `${text}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`;

const keyOf = async (line: string): Promise<VerifierKey> => {
  const key = await parseVerifierKey(line);
  if (!key) throw new Error(`${line} is no key.`);
  return key;
};

/** A key from its 32 secret bytes: the constant head is PKCS #8 of Ed25519 (RFC 8410). */
function keyFromSeed(seed: Uint8Array) {
  const head = Buffer.from('302e020100300506032b657004220420', 'hex');
  return createPrivateKey({ key: Buffer.concat([head, seed]), format: 'der', type: 'pkcs8' });
}

describe('keys', () => {
  test('have the id of the published example', async () => {
    const key = 'e932791ae6e7a840a46164c904786426d5e7821dd8b29a00d61cae72afdd4da4';
    const { id } = await toVerifierKey('example.com/foo', Uint8Array.from(Buffer.from(key, 'hex')));
    expect(id).toBe('530d903a');
  });

  test('are read and written as one line', async () => {
    expect(formatVerifierKey(await keyOf(peter))).toBe(peter);
    const mangled = Array.from(
      peter,
      (sign, at) => peter.slice(0, at) + (sign === 'A' ? 'B' : 'A') + peter.slice(at + 1),
    );
    for (const line of ['', ...mangled]) expect(await parseVerifierKey(line), line).toBeNull();
  });

  test('are JSON Web Keys as well', async () => {
    const { publicKey } = await keyOf(peter);
    const jwk = toJwk(await keyOf(peter));
    expect(Uint8Array.from(Buffer.from(jwk.x, 'base64url'))).toEqual(publicKey);
    await crypto.subtle.importKey(
      'jwk',
      { kty: jwk.kty, crv: jwk.crv, x: jwk.x },
      'Ed25519',
      true,
      ['verify'],
    );
  });

  test('are kept as text, and nothing else is taken for one', () => {
    const pem = makePrivateKey();
    expect(publicKeyOf(readPrivateKey(pem) ?? expect.fail())).toHaveLength(32);
    expect(readPrivateKey('')).toBeNull();
    expect(readPrivateKey(pem.replace(/[A-Za-z]{8}/, 'ÄÄÄÄÄÄÄÄ'))).toBeNull();
  });
});

describe('signed notes', () => {
  test('are signed byte for byte as the reference implementation does', async () => {
    const seed = Buffer.from(petersSeed, 'base64').subarray(1);
    expect(await signNote(text, 'PeterNeumann', keyFromSeed(seed))).toBe(note);
  });

  test('of the reference implementation are recognised, by their own key alone', async () => {
    const key = await keyOf(peter);
    expect(await verifySignedNote(note, [key])).toEqual({ text, signedBy: [key] });
    expect(await verifySignedNote(note, [])).toBeNull();
    expect(await verifySignedNote(note, [{ ...key, name: 'SomebodyElse' }])).toBeNull();
  });

  test('with a further signature by somebody unknown hold; with a wrong one of a known key they do not', async () => {
    const key = await keyOf(peter);
    const other = `— Other ${note.split(' ').at(-1)}`;
    expect(await verifySignedNote(note + other, [key])).not.toBeNull();
    expect(await verifySignedNote(note.replace('cryptography', 'cryptographY'), [key])).toBeNull();
  });

  test('are refused when any byte changed', async () => {
    const key = await keyOf(peter);
    const bytes = Buffer.from(note);
    const change = fc.record({
      at: fc.nat(bytes.length - 1),
      by: fc.integer({ min: 1, max: 255 }),
    });
    await fc.assert(
      fc.asyncProperty(change, async ({ at, by }) => {
        const wrong = Buffer.from(bytes);
        wrong[at] = (wrong[at] ?? 0) ^ by;
        expect(await verifySignedNote(wrong.toString(), [key])).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    '',
    '\n',
    text,
    `${text}\n`,
    note.slice(0, -1),
    note.replace('—', '-'),
    `${note}\n`,
    note.replace('\n', '\r\n'),
  ])('are not %j', (wrong) => expect(parseSignedNote(wrong)).toBeNull());
});

describe('checkpoints', () => {
  /** The example of C2SP tlog-checkpoint. */
  const published =
    'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n';
  const said = {
    origin: 'example.com/behind-the-sofa',
    size: 20_852_163,
    root: '0ac5186a91863e8e1d90c808014aa89bf5da8e3ee1d9f07630f0378f68f1ab62',
  };

  test('are read and written as published', () => {
    expect(parseCheckpoint(published)).toEqual(said);
    expect(formatCheckpoint(said)).toBe(published);
    expect(parseCheckpoint(`${published}an extension\n`)).toEqual(said);
  });

  test.each([
    published.slice(0, -1),
    published.replace('20852163', '020852163'),
    published.replace('20852163', '-1'),
    published.replace('20852163', '99999999999999999999'),
    published.replace('=', ''),
    published.slice(published.indexOf('\n')),
    `${published}\n`,
    '',
  ])('are not %j', (wrong) => expect(parseCheckpoint(wrong)).toBeNull());

  test('of what is no log cannot be written', () => {
    expect(() => formatCheckpoint({ ...said, root: 'abc' })).toThrow();
    expect(() => formatCheckpoint({ ...said, origin: 'two words' })).toThrow();
    expect(() => formatCheckpoint({ ...said, size: -1 })).toThrow();
  });
});
