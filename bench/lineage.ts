import { parseArgs } from 'node:util';
import { shareText } from '@/lib/resemblance/shared-text';
import { compareSketches, sketchOf } from '@/lib/resemblance/sketch';
import { judgeText } from '@/lib/suggestions/judgement';
import { languages, type Pair, pairsOf } from './newsroom';
import { randomFrom } from './random';

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
  },
});

/** What a way of finding says of a pair: a score, and from where on it means "draws on". */
type Way = { name: string; score: (pair: Pair) => number; from: number | 'best' };

/** As `suggestDerivations` does: candidates by shared fingerprints, then the shared runs. */
function ours({ name, later, earlier }: Pair): number {
  if (compareSketches(sketchOf(later), sketchOf(earlier)).shared < 3) return 0;
  const samePublisher = name.endsWith('one publisher');
  return judgeText(shareText(later, earlier), { samePublisher }) ? 1 : 0;
}

/** Trigrams as pg_trgm makes them: words in lower case, two blanks before, one after. */
function trigramsOf(text: string): Set<string> {
  const trigrams = new Set<string>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) {
    const padded = `  ${word} `;
    for (let at = 0; at + 3 <= padded.length; at += 1) trigrams.add(padded.slice(at, at + 3));
  }
  return trigrams;
}

function trigramSimilarity({ later, earlier }: Pair): number {
  const [one, two] = [trigramsOf(later), trigramsOf(earlier)];
  const shared = [...one].filter((trigram) => two.has(trigram)).length;
  return shared / (one.size + two.size - shared);
}

const sketches = (pair: Pair) => compareSketches(sketchOf(pair.later), sketchOf(pair.earlier));
const ways: Way[] = [
  { name: 'sketches, then shared runs (ours)', score: ours, from: 1 },
  { name: 'pg_trgm similarity of whole texts', score: trigramSimilarity, from: 'best' },
  { name: 'Jaccard of shingles', score: (pair) => sketches(pair).resemblance, from: 'best' },
  {
    name: 'containment of shingles',
    score: (pair) => Math.max(sketches(pair).inFirst, sketches(pair).inSecond),
    from: 'best',
  },
];

type Scored = { pair: Pair; score: number };
type Quality = { from: number; precision: number; recall: number; f1: number };

function qualityOf(scored: readonly Scored[], from: number): Quality {
  const found = scored.filter(({ score }) => score >= from);
  const right = found.filter(({ pair }) => pair.draws).length;
  const all = scored.filter(({ pair }) => pair.draws).length;
  const precision = found.length === 0 ? 1 : right / found.length;
  const recall = right / all;
  return { from, precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}

/** The threshold with the best F1 on these very pairs: more than a rival would reach on texts it has not seen. */
function best(scored: readonly Scored[]): Quality {
  const thresholds = [...new Set(scored.map(({ score }) => score))];
  return thresholds
    .map((from) => qualityOf(scored, from))
    .reduce((one, other) => (other.f1 > one.f1 ? other : one));
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

for (const [language, grammar] of Object.entries(languages)) {
  const random = randomFrom(Number(options.seed));
  const pairs = Array.from({ length: Number(options.rounds) }, () =>
    pairsOf(random, grammar),
  ).flat();
  console.log(`\n${language}: ${pairs.length} pairs`);
  const rows: Record<string, Record<string, string>> = {};
  const cases: Record<string, Record<string, string>> = {};
  for (const { name, score, from } of ways) {
    const scored = pairs.map((pair) => ({ pair, score: score(pair) }));
    const quality = from === 'best' ? best(scored) : qualityOf(scored, from);
    rows[name] = {
      threshold: quality.from.toFixed(2),
      precision: percent(quality.precision),
      recall: percent(quality.recall),
      F1: percent(quality.f1),
    };
    for (const kind of new Set(pairs.map((pair) => pair.name))) {
      const own = scored.filter(({ pair }) => pair.name === kind);
      const found = own.filter((one) => one.score >= quality.from).length;
      cases[kind] = { ...cases[kind], [name.split(' ')[0] ?? name]: percent(found / own.length) };
    }
  }
  console.table(rows);
  console.log('found, by case (the last four are no derivations):');
  console.table(cases);
}

const random = randomFrom(Number(options.seed));
const long = Array.from({ length: 4_000 }, () => pairsOf(random, languages.spaced)[0]?.later).join(
  ' ',
);
const started = performance.now();
const fingerprints = sketchOf(long).length;
const sketched = performance.now();
shareText(long.slice(0, 4_000_000), long.slice(2_000_000, 6_000_000));
const compared = performance.now();
console.log(
  `\na text of ${(long.length / 1e6).toFixed(1)} M characters: ${fingerprints} fingerprints in ${Math.round(sketched - started)} ms; two texts of up to 4 M characters compared in ${Math.round(compared - sketched)} ms; ${Math.round(process.memoryUsage.rss() / 1e6)} MB resident`,
);
