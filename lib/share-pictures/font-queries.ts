import 'server-only';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Blob, Face, Font, Variation } from 'harfbuzzjs';
import { decompress } from 'wawoff2';
import { env } from '@/lib/env';
import { type FontFile, hasLetter, parseRanges } from './ranges';
import type { Letters } from './shaping';

/** In the order in which they are asked for a letter: ours first, then one family for each script that it lacks. */
const families = [
  'source-serif-4',
  'noto-naskh-arabic',
  'noto-serif-hebrew',
  'noto-sans-devanagari',
  'noto-serif-thai',
  'noto-serif-sc',
  'noto-serif-tc',
  'noto-serif-kr',
];

let files: readonly FontFile[] | undefined;

/** The files of all families with what they have, as the packages' own lists say. */
function listFiles(): readonly FontFile[] {
  files ??= families.flatMap((family) => {
    const folder = join(env.ASSAY_ROOT, 'node_modules/@fontsource-variable', family);
    const lists: Record<string, string> = JSON.parse(
      readFileSync(join(folder, 'unicode.json'), 'utf8'),
    );
    return Object.entries(lists).map(([name, css]) => ({
      path: join(folder, `files/${family}-${name.replace(/[[\]]/g, '')}-wght-normal.woff2`),
      ranges: parseRanges(css),
    }));
  });
  return files;
}

/** Fonts that were read; Chinese is spread over a hundred files, and the least recently used ones may go. */
const KEPT = 48;
const kept = new Map<string, Promise<Letters | null>>();

async function readFont(path: string, weight: number): Promise<Letters | null> {
  const key = `${path} ${weight}`;
  const reading = kept.get(key) ?? load(path, weight);
  kept.delete(key);
  kept.set(key, reading);
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest) kept.delete(oldest);
  return await reading;
}

async function load(path: string, weight: number): Promise<Letters | null> {
  const bytes = await readFile(path).catch(() => null);
  if (!bytes) return null;
  const face = new Face(new Blob(await decompress(bytes)));
  const font = new Font(face);
  font.setVariations([new Variation('wght', weight)]);
  return { font, unitsPerEm: face.upem, codePoints: new Set(face.collectUnicodes()) };
}

/**
 * The fonts that together have the letters of a text, in the order in which to ask them, in one weight (100 to 900). A letter
 * that none of them has is drawn as an empty box.
 */
export async function readFonts(text: string, weight: number): Promise<Letters[]> {
  const points = new Set([...text].map((sign) => sign.codePointAt(0) ?? 0));
  const wanted = new Set<FontFile>();
  for (const point of points) {
    // More than one may be needed: combining marks stand in several files.
    for (const file of listFiles()
      .filter((one) => hasLetter(one, point))
      .slice(0, 3)) {
      wanted.add(file);
    }
  }
  const latin = listFiles().find(({ path }) =>
    path.endsWith('source-serif-4-latin-wght-normal.woff2'),
  );
  const inOrder = listFiles().filter((file) => file === latin || wanted.has(file));
  const fonts = await Promise.all(inOrder.map(({ path }) => readFont(path, weight)));
  return fonts.filter((font) => font !== null);
}
