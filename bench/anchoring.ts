import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Case, casesOf } from './cases';
import { count, type Figures, noFigures, ours, tableOf } from './judge';
import { type Manuscript, numbered } from './manuscript';
import { randomFrom } from './random';
import { revise } from './revisions';
import { rewrite } from './rewrites';
import { rivals, type Way } from './rivals';
import { speedOf } from './speed';
import {
  declaration,
  hardened,
  LANGUAGES,
  lengthened,
  type Source,
  sourceOf,
  textsIn,
} from './texts';

const { values: options } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '6' },
    texts: { type: 'string' },
    cases: { type: 'string' },
    rivals: { type: 'string', default: '40' },
    show: { type: 'string', default: '0' },
    help: { type: 'boolean', default: false },
  },
});

const HELP = `Carries passages through revisions and says how often each way is right.

  --seed N        another set of revisions (default 1)
  --rounds N      revisions of each text (default 6)
  --texts FOLDER  plain texts (.txt) to revise beside those that ship with the packages
  --cases FILE    JSON Lines { before, after, start, end, expect: { start, end } | null }, instead of own revisions
  --rivals N      passages of each revision that the slow ways are asked about (default 40)
  --show N        print the first N passages that ours gets wrong`;

type Revise = (
  first: Manuscript,
  source: Source,
  random: ReturnType<typeof randomFrom>,
) => Manuscript;

const seed = Number(options.seed);
const LONG = 100_000;

function sources(): Source[] {
  const shipped = LANGUAGES.map((language) => sourceOf(declaration(language)));
  const own = options.texts ? textsIn(options.texts).map(sourceOf) : [];
  return [...shipped, ...own];
}

function* revisions(change: Revise, all: readonly Source[]): Generator<Case[]> {
  for (let round = 0; round < Number(options.rounds); round++) {
    for (const [index, source] of all.entries()) {
      const random = randomFrom(seed * 1_000_003 + round * 1_009 + index);
      const long = round % 3 === 0 ? lengthened(source, 30_000, random) : source;
      const first = numbered(hardened(long, random));
      yield casesOf(first, change(first, source, random), random);
    }
  }
}

/** Cases of a file by their texts, so that what two texts share is worked out once. */
function* casesIn(file: string): Generator<Case[]> {
  const groups = new Map<string, Case[]>();
  for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const one = JSON.parse(line) as Omit<Case, 'kind'>;
    const key = `${one.before}\u0000${one.after}`;
    const exact = one.before.slice(one.start, one.end);
    const kind = !one.expect
      ? 'deleted'
      : one.after.slice(one.expect.start, one.expect.end) === exact
        ? 'kept'
        : 'edited';
    groups.set(key, [...(groups.get(key) ?? []), { ...one, kind }]);
  }
  yield* groups.values();
}

let shown = 0;
function show(one: Case, found: { start: number; end: number } | null): void {
  if (shown++ >= Number(options.show)) return;
  const text = (place: typeof found) => place && one.after.slice(place.start, place.end);
  console.log({
    kind: one.kind,
    passage: one.before.slice(one.start, one.end),
    expected: text(one.expect),
    found: text(found),
    at: [one.expect?.start, found?.start],
  });
}

function measure(title: string, groups: Iterable<Case[]>, broken: { count: number }): void {
  const ways: [Way, Figures][] = [...rivals, ours(broken)].map((way) => [way, noFigures()]);
  const most = Number(options.rivals);
  for (const cases of groups) {
    const step = Math.max(1, Math.floor(cases.length / Math.max(1, most)));
    const few = most === 0 ? [] : cases.filter((_, index) => index % step === 0);
    for (const [way, figures] of ways) {
      const asked = way.slow ? few : cases;
      const mine = way.name === ways.at(-1)?.[0].name;
      count(figures, asked, way.carry(asked), mine ? show : undefined);
    }
  }
  const rows = ways
    .filter(([, { all }]) => all > 0)
    .map(([way, figures]): [string, Figures] => [way.name, figures]);
  console.log(`\n## ${title}\n\n${tableOf(rows)}`);
}

function measureSpeed(source: Source): void {
  const random = randomFrom(seed);
  const first = numbered(hardened(lengthened(source, LONG, random), random));
  const cases = casesOf(first, revise(first, source, randomFrom(seed + 2)), random);
  const { exact, altered, each } = speedOf(cases);
  console.log(
    `\n## Speed\n\n${cases[0]?.before.length} characters, ${cases.length} passages, ${each} of them altered: ` +
      `exact ${Math.round(exact)} passages a second, altered ${Math.round(altered)} a second, preparation included (best of ten windows).`,
  );
}

if (options.help) console.log(HELP);
else {
  const broken = { count: 0 };
  if (options.cases) measure('Given cases', casesIn(options.cases), broken);
  else {
    const all = sources();
    measure('Revisions (the threshold was chosen on these)', revisions(revise, all), broken);
    measure('Rewrites (another make; nothing was tuned on these)', revisions(rewrite, all), broken);
    measureSpeed(all[0] as Source);
  }
  const megabytes = process.resourceUsage().maxRSS / 1_024;
  console.log(`\nExact or moved with other words, or altered with the same: ${broken.count}.`);
  console.log(`Most memory at any time: ${Math.round(megabytes)} MB.`);
  if (broken.count > 0) process.exitCode = 1;
}
