import { parseArgs } from 'node:util';
import { bm25Of } from './bm25';
import { openBenchDatabase } from './database';
import { readKnownMatches } from './known-claims';
import { mean, meanPrecision, meanReciprocalRank } from './rankings';
import { quantile } from './timing';

/**
 * How well and how fast claims are found for what people post. Run with
 * `npx tsx --conditions=react-server bench/matching.ts`; `--data FOLDER` reads other claims and posts, `--large 0` leaves the
 * large collection out, `--rivals N` asks trigrams and plain full text, which are slow, about every Nth post only.
 */
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data/matching' },
    large: { type: 'string', default: '100000' },
    rivals: { type: 'string', default: '1' },
  },
});
const known = readKnownMatches(values.data);
if (!known) {
  console.error(`NOTHING WAS MEASURED: there is no claims.tsv in ${values.data}.`);
  process.exit(1);
}
const { claims, sets } = known;

const database = await openBenchDatabase();
const { db } = await import('@/lib/db');
const { createMember } = await import('@/prisma/factories');
const { listMatchesIn } = await import('@/lib/matching/queries');
const { ALREADY_CHECKED } = await import('@/lib/matching/weights');
const { insertStatements, mixtures } = await import('./many-claims');

const member = await createMember(db, { role: 'editor' });
const began = performance.now();
const ids = await insertStatements(
  member,
  claims.map(({ text }) => text),
);
const seconds = (performance.now() - began) / 1000;
console.log(`${claims.length} claims made and read in ${seconds.toFixed(1)} s`);
const idOf = new Map(claims.map(({ id }, place) => [id, ids[place] ?? '']));
const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
const copies = new Map<string, string[]>();
claims.forEach(({ text }, place) => {
  copies.set(plain(text), [...(copies.get(plain(text)) ?? []), ids[place] ?? '']);
});
const copiesOf = (about: string[]) =>
  claims.flatMap(({ id, text }) => (about.includes(id) ? (copies.get(plain(text)) ?? []) : []));

const bySql = (order: string) => async (text: string) => {
  const rows = await db.$queryRawUnsafe<{ id: string }[]>(
    `SELECT id::text FROM claim WHERE team_id = $2::uuid ORDER BY ${order} DESC, number LIMIT 5`,
    text,
    member.teamId,
  );
  return rows.map(({ id }) => id);
};
const ours = async (text: string) => {
  const found = await listMatchesIn([member.teamId], text);
  return (found.get(member.teamId) ?? []).map(({ claimId }) => claimId);
};
const words = `replace(plainto_tsquery('english', $1)::text, '&', '|')::tsquery`;
const texts = claims.map(({ text }, place) => ({ id: ids[place] ?? '', text }));
const bm25 = bm25Of(texts);
const every = Number(values.rivals);
const ways: { what: string; find: (text: string) => Promise<string[]>; every: number }[] = [
  { what: 'trigrams', find: bySql('similarity($1, statement)'), every },
  {
    what: 'plain full text (ts_rank)',
    find: bySql(`ts_rank(to_tsvector('english', statement), ${words})`),
    every,
  },
  { what: 'BM25', find: async (text) => bm25(text), every: 1 },
  { what: 'ours', find: ours, every: 1 },
];

const round = (share: number) => Math.round(share * 1000) / 1000;

for (const { name, posts } of sets) {
  const table = [];
  for (const { what, find, every } of ways) {
    const times: number[] = [];
    const rankings = [];
    for (const { text, about } of posts.filter((_, index) => index % every === 0)) {
      const start = performance.now();
      const found = await find(text);
      times.push(performance.now() - start);
      rankings.push({ found, about: about.map((id) => idOf.get(id) ?? '') });
    }
    table.push({
      what,
      posts: times.length,
      'MAP@1': round(meanPrecision(rankings, 1)),
      'MAP@5': round(meanPrecision(rankings, 5)),
      MRR: round(meanReciprocalRank(rankings)),
      'p50 ms': quantile(times, 0.5),
      'p95 ms': quantile(times, 0.95),
    });
  }
  console.log(`${name}: ${posts.length} posts`);
  console.table(table);
}

/** What would be told to be the same claim from which score on: rightly, without any copy of it, and with only the one out. */
const thresholds = [0.5, 0.75, 0.9, 0.95, 0.99, ALREADY_CHECKED];
for (const { name, posts } of sets) {
  const best = async (text: string, except: string[] = []) =>
    (await listMatchesIn([member.teamId], text, except))
      .get(member.teamId)
      ?.reduce((one, other) => (other.score > one.score ? other : one));
  const told: { right: number; withoutCopies: number; withCopies: number }[] = [];
  for (const { text, about } of posts) {
    const all = copiesOf(about);
    const alone = about.map((id) => idOf.get(id) ?? '');
    const first = await best(text);
    told.push({
      right: first && all.includes(first.claimId) ? first.score : 0,
      withoutCopies: (await best(text, all))?.score ?? 0,
      withCopies: (await best(text, alone))?.score ?? 0,
    });
  }
  const from = (threshold: number, scores: number[]) =>
    round(mean(scores.map((score) => (score >= threshold ? 1 : 0))));
  console.log(`${name}, told to be the same claim; the product tells it from ${ALREADY_CHECKED}`);
  console.table(
    thresholds.map((threshold) => ({
      from: threshold,
      rightly: from(
        threshold,
        told.map(({ right }) => right),
      ),
      'claim and copies out': from(
        threshold,
        told.map(({ withoutCopies }) => withoutCopies),
      ),
      'claim out, copies left': from(
        threshold,
        told.map(({ withCopies }) => withCopies),
      ),
    })),
  );
}

const large = Number(values.large);
if (large > 0) {
  const crowd = await createMember(db, { role: 'editor' });
  const since = performance.now();
  await insertStatements(
    crowd,
    mixtures(
      claims.map(({ text }) => text),
      large,
    ),
  );
  await db.$executeRawUnsafe('VACUUM ANALYZE');
  console.log(
    `${large} claims made and read in ${Math.round((performance.now() - since) / 1000)} s`,
  );
  const times: number[] = [];
  for (const { posts } of sets) {
    for (const { text } of posts) {
      const start = performance.now();
      await listMatchesIn([crowd.teamId], text);
      times.push(performance.now() - start);
    }
  }
  console.log(
    `over ${large} claims: p50 ${quantile(times, 0.5)} ms, p95 ${quantile(times, 0.95)} ms, ${times.length} posts`,
  );
}
await database.close();
