/** A row of numbers from 0 up to but not including 1, always the same for the same seed: Mulberry32 (Tommy Ettinger). */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A seed that is the same for the same text: FNV-1a over its UTF-16 code units, 32 bits. */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash | 0;
}

/**
 * How many of `trials` succeed when each does with `chance`: exact, in a time that does not grow with the trials. Few
 * successes by the gaps between them, more by transformed rejection (W. Hörmann 1993, "The generation of binomial random
 * variates", algorithm BTRS).
 */
export function drawBinomial(random: () => number, trials: number, chance: number): number {
  if (trials <= 0 || chance <= 0) return 0;
  if (chance >= 1) return trials;
  if (chance > 0.5) return trials - drawBinomial(random, trials, 1 - chance);
  return trials * chance < 10
    ? drawByGaps(random, trials, chance)
    : drawByRejection(random, trials, chance);
}

function drawByGaps(random: () => number, trials: number, chance: number): number {
  const scale = Math.log1p(-chance);
  let place = 0;
  for (let drawn = 0; ; drawn += 1) {
    place += Math.floor(Math.log(1 - random()) / scale) + 1;
    if (place > trials) return drawn;
  }
}

function drawByRejection(random: () => number, trials: number, chance: number): number {
  const spread = Math.sqrt(trials * chance * (1 - chance));
  const b = 1.15 + 2.53 * spread;
  const a = -0.0873 + 0.0248 * b + 0.01 * chance;
  const centre = trials * chance + 0.5;
  const inside = 0.92 - 4.2 / b;
  const odds = chance / (1 - chance);
  const alpha = (2.83 + 5.1 / b) * spread;
  const mode = Math.floor((trials + 1) * chance);
  for (;;) {
    const u = random() - 0.5;
    const v = 1 - random();
    const edge = 0.5 - Math.abs(u);
    const drawn = Math.floor(((2 * a) / edge + b) * u + centre);
    if (edge >= 0.07 && v <= inside) return drawn;
    if (drawn < 0 || drawn > trials) continue;
    const bound =
      (mode + 0.5) * Math.log((mode + 1) / (odds * (trials - mode + 1))) +
      (trials + 1) * Math.log((trials - mode + 1) / (trials - drawn + 1)) +
      (drawn + 0.5) * Math.log((odds * (trials - drawn + 1)) / (drawn + 1)) +
      tail(mode) +
      tail(trials - mode) -
      tail(drawn) -
      tail(trials - drawn);
    if (Math.log((v * alpha) / (a / (edge * edge) + b)) <= bound) return drawn;
  }
}

/** What Stirling's formula leaves out of log k!, for the first ten. */
const tails = [
  0.0810614667953272, 0.0413406959554092, 0.0276779256849983, 0.020790672103765, 0.0166446911898211,
  0.0138761288230707, 0.0118967099458917, 0.010411265261972, 0.0092554621827127, 0.0083305634333631,
];

function tail(k: number): number {
  const small = tails[k];
  if (small !== undefined) return small;
  const square = (k + 1) ** 2;
  return (1 / 12 - (1 / 360 - 1 / 1260 / square) / square) / (k + 1);
}
