import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/** A claim of a collection of which it is known what was said about it. */
export type KnownClaim = { id: string; text: string };
/** Something people posted, and the ids of the claims that it is about. */
export type Posted = { text: string; about: string[] };
export type KnownMatches = { claims: KnownClaim[]; sets: { name: string; posts: Posted[] }[] };

const rowsOf = (file: string): string[][] =>
  parse(readFileSync(file, 'utf8'), { delimiter: '\t', fromLine: 2, relaxColumnCount: true });

/**
 * Reads `claims.tsv` (id, claim, title) and every pair of `NAME.queries.tsv` (id, text) and `NAME.qrels` (TREC) in a folder;
 * null when the folder is not there.
 */
export function readKnownMatches(folder: string): KnownMatches | null {
  if (!existsSync(join(folder, 'claims.tsv'))) return null;
  const claims = rowsOf(join(folder, 'claims.tsv')).map(([id = '', claim = '', title = '']) => ({
    ...{ id, text: `${claim} ${title}`.trim() },
  }));
  const names = readdirSync(folder).flatMap((file) => /^(.+)\.qrels$/.exec(file)?.[1] ?? []);
  const sets = names
    .toSorted()
    .toReversed()
    .map((name) => ({ name, posts: readPosts(folder, name) }));
  return { claims, sets };
}

function readPosts(folder: string, name: string): Posted[] {
  const about = new Map<string, string[]>();
  for (const line of readFileSync(join(folder, `${name}.qrels`), 'utf8').split('\n')) {
    const [post, , claim, relevant] = line.split(/\s+/);
    if (post && claim && relevant !== '0') about.set(post, [...(about.get(post) ?? []), claim]);
  }
  return rowsOf(join(folder, `${name}.queries.tsv`)).flatMap(([id = '', text = '']) => {
    const claims = about.get(id);
    return claims ? [{ text, about: claims }] : [];
  });
}
