import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Tests and generated code are no part of what a build is made from. */
const IGNORED = /(\.test\.tsx?$|^prisma\/generated\/|^lib\/testing\/|\.tsbuildinfo$)/;

/**
 * SHA-256 over the names and contents of the files at and under the given paths, plus `extra`. Paths
 * that are missing count as missing. Times do not count: a fresh clone of the same commit is equal.
 */
export async function fingerprint(root: string, paths: string[], extra = ''): Promise<string> {
  const hash = createHash('sha256').update(extra);
  const files = (await Promise.all(paths.map((path) => listFiles(root, path)))).flat().sort();
  const contents = await Promise.all(files.map((file) => readFile(join(root, file))));
  files.forEach((file, index) => {
    const content = createHash('sha256')
      .update(contents[index] ?? '')
      .digest('hex');
    hash.update(`${file}\0${content}\n`);
  });
  return hash.digest('hex');
}

async function listFiles(root: string, path: string): Promise<string[]> {
  if (IGNORED.test(path)) return [];
  const found = await stat(join(root, path)).catch(() => null);
  if (!found) return [];
  if (!found.isDirectory()) return [path];
  const names = await readdir(join(root, path));
  return (await Promise.all(names.map((name) => listFiles(root, `${path}/${name}`)))).flat();
}

/** Whether the stamp file says that its surroundings were made from this fingerprint. */
export async function isStamped(file: string, print: string): Promise<boolean> {
  return (await readFile(file, 'utf8').catch(() => '')) === print;
}

/** Writes down which fingerprint the stamp's surroundings were made from. */
export async function writeStamp(file: string, print: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, print);
}
