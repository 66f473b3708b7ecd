import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cacheExpiryKey, isCacheExpiryKey } from './cache-expiry';
import { ensureSecret } from './directory';
import { fingerprint } from './fingerprint';

let root = '';
const write = (name: string, text: string) => writeFileSync(join(root, name), text);
const print = () => fingerprint(root, ['app', 'lib', 'package.json'], 'v24');

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'assay-build-'));
  mkdirSync(join(root, 'app'));
  write('app/page.tsx', 'one');
  write('package.json', '{}');
});
afterEach(() => rmSync(root, { recursive: true }));

test('a fingerprint follows names and contents, not times and not tests', async () => {
  const before = await print();
  utimesSync(join(root, 'app/page.tsx'), 1, 1);
  write('app/page.test.ts', 'a test');
  expect(await print()).toBe(before);
  write('app/page.tsx', 'two');
  const changed = await print();
  write('app/page.tsx', 'one');
  write('app/more.tsx', '');
  expect(new Set([before, changed, await print()]).size).toBe(3);
  expect(await fingerprint(root, ['app', 'package.json'], 'v25')).not.toBe(await print());
});

test('the secret is made once and long enough', async () => {
  const secret = await ensureSecret(root);
  expect(secret.length).toBeGreaterThanOrEqual(43);
  expect(await ensureSecret(root)).toBe(secret);
});

test('only the key of this installation may have pages rendered again', () => {
  const secret = 'a secret of this installation....';
  expect(isCacheExpiryKey(`Bearer ${cacheExpiryKey(secret)}`, secret)).toBe(true);
  for (const header of [null, '', 'Bearer', `Bearer ${secret}`, cacheExpiryKey(secret)]) {
    expect(isCacheExpiryKey(header, secret)).toBe(false);
  }
  expect(isCacheExpiryKey(`Bearer ${cacheExpiryKey('another')}`, secret)).toBe(false);
});
