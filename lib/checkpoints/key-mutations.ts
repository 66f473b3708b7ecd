import 'server-only';
import type { KeyObject } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Tx } from '@/lib/db';
import { env } from '@/lib/env';
import { originOf } from './origin';
import { makePrivateKey, publicKeyOf, readPrivateKey } from './signing';
import { toVerifierKey } from './verifier-key';

/** A key that this process signs with. */
export type SigningKey = { id: string; name: string; key: KeyObject };

/** The folder of the private keys, in the data directory of this process. */
export function keyFolder(): string {
  return resolve(env.ASSAY_ROOT, env.ASSAY_DATA_DIR, 'keys');
}

/** Where the private half of a key is kept. */
export function keyFile(id: string): string {
  return join(keyFolder(), `checkpoint-${id}.pem`);
}

/**
 * The key that this process signs with under the installation's present address; made at the first need. Keys of this
 * process under another address end. Those of other processes on the same database are left as they are.
 */
export async function ensureSigningKey(tx: Tx): Promise<SigningKey> {
  const name = originOf(env.ASSAY_URL);
  const rows = await tx.signingKey.findMany({
    where: { until: null },
    select: { id: true, name: true, publicKey: true },
    orderBy: { since: 'asc' },
  });
  let own: SigningKey | null = null;
  for (const row of rows) {
    const key = await readKey(row.id);
    if (!key || !isSame(publicKeyOf(key), row.publicKey)) continue;
    if (row.name === name) own = { id: row.id, name, key };
    else await endKey(tx, row.id);
  }
  return own ?? (await makeKey(tx, name));
}

/** The key signs no more; what it signed stays good. */
async function endKey(tx: Tx, id: string): Promise<void> {
  await tx.signingKey.update({ where: { id }, data: { until: new Date() } });
}

/** Ends the keys that this process signs with; the next checkpoint makes a new one. Answers their ids. */
export async function endOwnKeys(tx: Tx): Promise<string[]> {
  const rows = await tx.signingKey.findMany({ where: { until: null }, select: { id: true } });
  const own: string[] = [];
  for (const { id } of rows) {
    if (!(await readKey(id))) continue;
    await endKey(tx, id);
    own.push(id);
  }
  return own;
}

async function readKey(id: string): Promise<KeyObject | null> {
  const pem = await readFile(keyFile(id), 'utf8').catch(() => null);
  return pem === null ? null : readPrivateKey(pem);
}

/** The file is whole before the row names it; one whose transaction fails stays behind and is never used. */
async function makeKey(tx: Tx, name: string): Promise<SigningKey> {
  const pem = makePrivateKey();
  const key = readPrivateKey(pem);
  if (!key) throw new Error('A key that was just made cannot be read.');
  const publicKey = publicKeyOf(key);
  const { id } = await toVerifierKey(name, publicKey);
  await mkdir(keyFolder(), { recursive: true, mode: 0o700 });
  const file = keyFile(id);
  await writeFile(`${file}.new`, pem, { mode: 0o600, flag: 'wx' });
  await rename(`${file}.new`, file);
  await tx.signingKey.create({ data: { id, name, publicKey: new Uint8Array(publicKey) } });
  return { id, name, key };
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}
