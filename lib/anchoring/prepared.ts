import { type Alignment, alignTokens } from '@/lib/alignment/align';
import { type Tokens, tokenise } from '@/lib/alignment/tokens';

/** The words of a passage: tokens `first` up to but not including `end`; a word cut by a passage's end counts. */
export type TokenRange = { first: number; end: number };

/** Everything that is worked out once for two texts and serves every passage; each part when it is first asked for. */
export class Prepared {
  /** Length of what both texts begin with. */
  readonly head: number;
  /** Length of what both texts end with, not overlapping the head. */
  readonly tail: number;
  private oldTokens: Tokens | undefined;
  private newTokens: Tokens | undefined;
  private alignmentOnce: Alignment | undefined;
  private freeOnce: Map<number, number[]> | undefined;

  constructor(
    readonly before: string,
    readonly after: string,
  ) {
    const most = Math.min(before.length, after.length);
    let head = 0;
    while (head < most && before.charCodeAt(head) === after.charCodeAt(head)) head++;
    let tail = 0;
    const [a, b] = [before.length - 1, after.length - 1];
    while (tail < most - head && before.charCodeAt(a - tail) === after.charCodeAt(b - tail)) tail++;
    this.head = head;
    this.tail = tail;
  }

  get old(): Tokens {
    this.oldTokens ??= tokenise(this.before);
    return this.oldTokens;
  }

  get now(): Tokens {
    this.newTokens ??= tokenise(this.after);
    return this.newTokens;
  }

  get alignment(): Alignment {
    this.alignmentOnce ??= alignTokens(this.old, this.now);
    return this.alignmentOnce;
  }

  /** Where each word stands in the new text, among those that no old word became. */
  get free(): Map<number, number[]> {
    if (this.freeOnce) return this.freeOnce;
    const places = new Map<number, number[]>();
    const { from } = this.alignment;
    for (let at = 0; at < this.now.count; at++) {
      if (from[at] !== -1) continue;
      const id = this.now.ids[at] as number;
      const known = places.get(id);
      if (known) known.push(at);
      else places.set(id, [at]);
    }
    this.freeOnce = places;
    return places;
  }
}

/** The first index whose value is greater than `value`; `sorted` rises. */
function after(sorted: Int32Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The tokens that a span of text touches; empty (`first === end`) where it holds no word. */
export function tokensIn({ starts, ends }: Tokens, start: number, end: number): TokenRange {
  return { first: after(ends, start), end: after(starts, end - 1) };
}
