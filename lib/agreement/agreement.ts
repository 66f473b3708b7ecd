import { type Alpha, againstOthers, alphaFrom } from './alpha';
import { addUp, type Metric, type Share, shareOf, type Unit } from './coincidences';
import { drawBinomial, randomFrom, seedOf } from './random';

/** From `low` to `high`: where alpha lies in 95 of 100 samples. */
export type Interval = { low: number; high: number };

/** Alpha with its interval, null where there is too little to say; `units` can be paired, `values` are what they hold. */
export type Agreement = { alpha: Alpha; interval: Interval | null; units: number; values: number };

/** What agreement is asked of: all ratings as names, those with a value by their order, or one against all others. */
export type Question = { units: readonly Unit[]; categories: readonly string[]; metric: Metric };

/** The end of a 95 % interval by percentiles is then the 25th value from the edge. */
const SAMPLES = 1_000;
/** With fewer units, most samples are a few units over and over, and an interval of them says nothing. */
const FEWEST_UNITS = 10;
/** A sample in which all values are the same has no alpha. With more of those, percentiles of the rest would mislead. */
const MOST_UNDEFINED = 0.05;

/** The questions that are asked of a scale, by name: `nominal`, `ordinal`, and one for each category. */
export function questionsOf(
  units: readonly Unit[],
  { all, ordered }: { all: readonly string[]; ordered: readonly string[] },
): { nominal: Question; ordinal: Question; each: Map<string, Question> } {
  // No category of a scale is called so: keys have no spaces.
  const others = 'all others';
  return {
    nominal: { units, categories: all, metric: 'nominal' },
    ordinal: { units, categories: ordered, metric: 'ordinal' },
    each: new Map(
      all.map((category) => [
        category,
        {
          units: againstOthers(
            units.map(({ values, count }) => ({
              values: values.filter((value) => all.includes(value)),
              count,
            })),
            category,
            others,
          ),
          categories: [category, others],
          metric: 'nominal',
        },
      ]),
    ),
  };
}

/**
 * Alpha of each question with a 95 % interval by the bootstrap: whole units are drawn again with replacement, as many as
 * there are, and percentiles taken (B. Efron 1979; for alpha recommended over Krippendorff's own resampling of pairs by
 * Zapf and others 2016, doi 10.1186/s12874-016-0200-9, because values of one unit belong together and his takes them
 * apart). The seed comes from the units, so the same data always give the same interval. All questions must be about the
 * same units in the same order.
 */
export function agreementOf(questions: readonly Question[]): Agreement[] {
  const prepared = questions.map((question) => {
    const shares = question.units.map(({ values }) => shareOf(values, question.categories));
    return { ...question, shares };
  });
  const samples = drawSamples(
    prepared.map(({ shares }) => shares),
    questions[0]?.units ?? [],
  );
  return prepared.map(({ shares, units, categories, metric }) => {
    const counts = units.map(({ count = 1 }) => count);
    const alpha = alphaFrom(addUp(categories, shares, counts), metric);
    const pairable = sumOf(shares.map((share, index) => (share ? (counts[index] ?? 0) : 0)));
    const drawn = samples.map((sample) => alphaFrom(addUp(categories, shares, sample), metric));
    return {
      alpha,
      interval: 'alpha' in alpha && pairable >= FEWEST_UNITS ? intervalOf(drawn) : null,
      units: pairable,
      values: sumOf(shares.map((share, index) => (share?.values ?? 0) * (counts[index] ?? 0))),
    };
  });
}

/** How often each unit is drawn, sample by sample, of the units in which some question can pair values. */
function drawSamples(
  shares: readonly (readonly (Share | null)[])[],
  units: readonly Unit[],
): Float64Array[] {
  const counts = units.map(({ count = 1 }, index) => (shares.some((of) => of[index]) ? count : 0));
  const total = sumOf(counts);
  if (total < FEWEST_UNITS) return [];
  const said = units.map(({ values }, index) => `${[...values].sort().join()}*${counts[index]}`);
  // Neither the order of units nor that of observers changes the seed, and the draws go by the same order.
  const order = said.map((_, index) => index).sort((a, b) => compare(said[a], said[b]));
  const random = randomFrom(seedOf(order.map((index) => said[index]).join(';')));
  return Array.from({ length: SAMPLES }, () => {
    const sample = new Float64Array(units.length);
    let left = total;
    let unseen = total;
    for (const index of order) {
      const count = counts[index] ?? 0;
      const drawn = unseen > 0 ? drawBinomial(random, left, Math.min(1, count / unseen)) : 0;
      sample[index] = drawn;
      left -= drawn;
      unseen -= count;
    }
    return sample;
  });
}

function intervalOf(samples: readonly Alpha[]): Interval | null {
  const values = samples
    .flatMap((one) => ('alpha' in one ? [one.alpha] : []))
    .sort((a, b) => a - b);
  if (values.length < samples.length * (1 - MOST_UNDEFINED)) return null;
  const at = (share: number) => values[Math.round(share * (values.length - 1))] ?? 0;
  return { low: at(0.025), high: at(0.975) };
}

const compare = (one = '', other = '') => (one < other ? -1 : one > other ? 1 : 0);
const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);
