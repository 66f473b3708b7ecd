import { migrateJobs } from '@/lib/jobs/migrate';
import { readQuery } from '@/lib/search/query';
import { openBenchDatabase } from './database';
import { randomFrom } from './random';
import { LANGUAGES, type Language, phraseFrom, textsOf } from './search-texts';
import { quantile, timesOf } from './timing';

/**
 * How often a phrase out of a text leads to it, in fifteen languages, beside Postgres's own text search; and how long
 * searches take over 100,000 claims and thousands of documents. On an embedded Postgres of its own with its usual
 * durability. Run with `npx tsx --conditions=react-server bench/search.ts`; `--claims N --documents N` for other sizes.
 */
const PHRASES = 30;
const ASKED = 100;

function option(name: string, usual: number): number {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? usual : Number(process.argv[at + 1]);
}

const database = await openBenchDatabase();
const { db, pool } = await import('@/lib/db');
const { createDocument, createMember } = await import('@/prisma/factories');
const { searchDesk } = await import('@/lib/search/queries');
const { suggestPublished, findPublished } = await import('@/lib/published-search/queries');
const { publishedFiltersSchema } = await import('@/lib/publications/schema');
const { writeCrowd } = await import('./search-crowd');
const { rankAll, shareOf } = await import('./search-all');
await migrateJobs();
const random = randomFrom(option('seed', 1));

const reader = await createMember(db);
const texts = new Map<string, { language: Language; text: string }>();
for (const language of Object.keys(LANGUAGES) as Language[]) {
  for (const text of textsOf(language)) {
    texts.set((await createDocument(db, { by: reader, text })).id, { language, text });
  }
}

/** Postgres as it comes: its parser, no dictionary, the words one after the other. */
async function stock(phrase: string, id: string): Promise<boolean> {
  const { rows } = await pool().query(
    `SELECT 1 FROM document_version WHERE document_id = $2 AND to_tsvector('simple', text) @@ phraseto_tsquery('simple', $1)
      AND numnode(phraseto_tsquery('simple', $1)) > 0`,
    [phrase, id],
  );
  return rows.length > 0;
}

const recall = [];
for (const language of Object.keys(LANGUAGES) as Language[]) {
  const own = [...texts].filter(([, text]) => text.language === language);
  const row = { language: LANGUAGES[language], first: 0, found: 0, stock: 0 };
  for (let index = 0; index < PHRASES; index += 1) {
    const [id, { text }] = random.pick(own);
    const phrase = phraseFrom(text, language, random);
    const { documents } = await searchDesk(reader, { q: phrase, limit: 20, kind: 'document' });
    const place = documents.items.findIndex((document) => document.id === id);
    if (place === 0) row.first += 1;
    if (place >= 0) row.found += 1;
    if (await stock(phrase, id)) row.stock += 1;
  }
  recall.push(row);
}
console.table(recall);

const size = { claims: option('claims', 100_000), documents: option('documents', 3_000) };
const member = await createMember(db);
const seconds = await writeCrowd(member, size);
const [{ windows } = { windows: 0 }] = await db.$queryRaw<{ windows: number }[]>`
  SELECT count(*)::int AS windows FROM search_entry WHERE kind = 'passage' AND team_id = ${member.teamId}::uuid`;
console.table({ ...size, windows, ...seconds });

const { rows: frequent } = await pool().query('SELECT word FROM bench_word ORDER BY n');
const word = (from: number, to: number): string => frequent[from + random.below(to - from)].word;
const swapped = (text: string) => `${text.slice(0, 2)}${text[3]}${text[2]}${text.slice(4)}`;
const { rows: statements } = await pool().query(
  'SELECT statement FROM claim TABLESAMPLE BERNOULLI (1) WHERE team_id = $1 LIMIT 500',
  [member.teamId],
);
const said = () => random.pick(statements).statement.split(' ') as string[];
const questions: Record<string, () => string> = {
  'one frequent word': () => word(0, 20),
  'two frequent words': () => `${word(0, 20)} ${word(0, 20)}`,
  'one rare word': () => word(15_000, 30_000),
  'four words of a claim': () => said().slice(3, 7).join(' '),
  'a whole claim': () => said().join(' '),
  'a mistyped word': () => swapped(word(2_000, 20_000)),
  'words that are nowhere together': () =>
    `${word(20_000, 30_000)} ${word(20_000, 30_000)} ${word(0, 99)}`,
};

const works: Record<string, (q: string) => Promise<unknown>> = {
  desk: (q) => searchDesk(member, { q, limit: 5 }),
  readers: (q) => findPublished(publishedFiltersSchema.parse({ q }), readQuery(q), 20),
  typing: (q) => suggestPublished(readQuery(q.slice(0, -1), { typing: true })),
};
const latency = [];
for (const [question, ask] of Object.entries(questions)) {
  const row: Record<string, string> = { question };
  for (const [name, work] of Object.entries(works)) {
    const times = await timesOf(() => work(ask()), ASKED);
    row[`${name}: quickest, p50, p95 ms`] = [0, 0.5, 0.95]
      .map((part) => Math.round(quantile(times, part)))
      .join(', ');
  }
  latency.push(row);
}
console.table(latency);

/** How much of the best ten is the same when all claims that have the words are ranked, and not the newest of them. */
const agreement = [];
for (const [question, ask] of Object.entries(questions)) {
  let share = 0;
  for (let index = 0; index < PHRASES; index += 1) {
    const q = ask();
    const { snapshots, partly } = await findPublished(
      publishedFiltersSchema.parse({ q }),
      readQuery(q),
      10,
    );
    share += partly ? 1 : shareOf(snapshots, await rankAll(q));
  }
  agreement.push({ question, 'of the best ten, %': Math.round((100 * share) / PHRASES) });
}
console.table(agreement);

await database.close();
const lost = recall.filter(({ found }) => found < PHRASES - 1);
if (lost.length > 0) {
  console.error(`Phrases are not found in ${lost.map(({ language }) => language).join(', ')}.`);
  process.exitCode = 1;
}
