import type { Tokens } from './tokens';

/** How much a token says, from 1 (stands everywhere) to 4 (stands once or twice in both texts together). */
export type Weights = { of: (id: number) => number };

const BUCKETS = 1 << 16;
const bucketOf = (id: number) => (Math.imul(id, 0x9e3779b1) >>> 16) & (BUCKETS - 1);

/** Weights from how often a token stands in both texts; counted in buckets, since a rare collision only dulls a word. */
export function weightsOf(a: Tokens, b: Tokens): Weights {
  const counts = new Uint32Array(BUCKETS);
  for (const { ids } of [a, b]) for (const id of ids) (counts[bucketOf(id)] as number)++;
  const all = a.count + b.count;
  // One in 2,000 words is a name or a term, one in 300 a common word; small texts need a floor.
  const limits = [4, Math.max(8, all / 2_000), Math.max(16, all / 300)] as const;
  return {
    of: (id) => {
      const count = counts[bucketOf(id)] as number;
      if (count <= limits[0]) return 4;
      if (count <= limits[1]) return 3;
      return count <= limits[2] ? 2 : 1;
    },
  };
}

// Opening a gap on both sides of a lone match costs more than a common word brings, and less than a rare one does.
const OPEN = -3;
const OTHER_WORD = -1;
const SAME_HEAD = 1;

const [DIAGONAL, DOWN, ACROSS] = [0, 1, 2] as const;
const LOW = -1e9;

type Scorer = (a: number, b: number) => number;

/** What it is worth to put one token over another: the same word by its weight, the same stem half of that. */
export function scorerOf(a: Tokens, b: Tokens, weights: Weights): Scorer {
  return (atA, atB) => {
    const id = a.ids[atA] as number;
    const head = a.heads[atA] === 1 && b.heads[atB] === 1 ? SAME_HEAD : 0;
    if (id === b.ids[atB]) return 2 * weights.of(id) + head;
    const stem = a.stems[atA] as number;
    if (stem !== 0 && stem === b.stems[atB]) return weights.of(id) + head;
    return OTHER_WORD + head;
  };
}

/** Fills the three tables row by row; keeps only the steps, two bits for each table in one byte. */
function fill(a: Int32Array, b: Int32Array, score: Scorer): { steps: Uint8Array; last: number } {
  const width = b.length + 1;
  const steps = new Uint8Array((a.length + 1) * width);
  const diagonal = new Int32Array(width).fill(LOW);
  const down = new Int32Array(width).fill(LOW);
  const across = new Int32Array(width).fill(OPEN);
  diagonal[0] = 0;
  across[0] = LOW;
  steps.fill(ACROSS << 4, 2, width);
  for (let row = 1; row <= a.length; row++) {
    let [upD, upX, upY] = [diagonal[0] as number, down[0] as number, across[0] as number];
    diagonal[0] = LOW;
    across[0] = LOW;
    down[0] = OPEN;
    steps[row * width] = (row === 1 ? DIAGONAL : DOWN) << 2;
    for (let column = 1; column < width; column++) {
      const [d, x, y] = [
        diagonal[column] as number,
        down[column] as number,
        across[column] as number,
      ];
      const fromD = upD >= upX ? (upD >= upY ? DIAGONAL : ACROSS) : upX >= upY ? DOWN : ACROSS;
      const best = fromD === DIAGONAL ? upD : fromD === DOWN ? upX : upY;
      const fromX = x >= d + OPEN ? (x >= y + OPEN ? DOWN : ACROSS) : d >= y ? DIAGONAL : ACROSS;
      const nextX = fromX === DOWN ? x : (fromX === DIAGONAL ? d : y) + OPEN;
      const leftD = diagonal[column - 1] as number;
      const leftX = down[column - 1] as number;
      const leftY = across[column - 1] as number;
      const fromY =
        leftY >= leftD + OPEN
          ? leftY >= leftX + OPEN
            ? ACROSS
            : DOWN
          : leftD >= leftX
            ? DIAGONAL
            : DOWN;
      diagonal[column] = best + score(a[row - 1] as number, b[column - 1] as number);
      down[column] = nextX;
      across[column] = fromY === ACROSS ? leftY : (fromY === DIAGONAL ? leftD : leftX) + OPEN;
      steps[row * width + column] = fromD | (fromX << 2) | (fromY << 4);
      [upD, upX, upY] = [d, x, y];
    }
  }
  const [d, x, y] = [diagonal.at(-1), down.at(-1), across.at(-1)] as [number, number, number];
  return { steps, last: d >= x && d >= y ? DIAGONAL : x >= y ? DOWN : ACROSS };
}

/**
 * Aligns two short sequences of token positions as a whole (Needleman and Wunsch 1970 with Gotoh's gaps of 1982, here
 * free to extend): many words inserted in one place cost no more than one, so matches stay together. Calls `pair` for
 * every two positions put over each other whose score is positive. Time and memory grow with the product of lengths.
 */
export function alignGap(
  a: Int32Array,
  b: Int32Array,
  score: Scorer,
  pair: (a: number, b: number) => void,
): void {
  const width = b.length + 1;
  const { steps, last } = fill(a, b, score);
  let [row, column, table] = [a.length, b.length, last as number];
  while (row > 0 || column > 0) {
    const step = steps[row * width + column] as number;
    if (table === DIAGONAL) {
      if (row === 0 || column === 0) return;
      table = step & 3;
      row--;
      column--;
      const [atA, atB] = [a[row] as number, b[column] as number];
      if (score(atA, atB) > SAME_HEAD) pair(atA, atB);
    } else if (table === DOWN) {
      table = (step >> 2) & 3;
      row--;
    } else {
      table = (step >> 4) & 3;
      column--;
    }
  }
}
