import { foldedHash, Kind, kindOf, kindOfCharacter } from './characters';

/** The words of a text as parallel arrays; spans in UTF-16 code units, in order, never overlapping. */
export type Tokens = {
  count: number;
  /** The folded word as a number. Two words may share one (1 in 4 billion); exactness never rests on it. */
  ids: Int32Array;
  /** The first four letters as a number, or 0 for shorter words: inflections and slips of the pen share it. */
  stems: Int32Array;
  starts: Int32Array;
  ends: Int32Array;
  /** 1 where a word is the first of its sentence or line. */
  heads: Uint8Array;
};

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

const STEM = 4;
// The longest cluster in use, a family of four with skin tones, has 19 code units.
const LONGEST_CLUSTER = 40;

const kindAt = (text: string, at: number): number => {
  const kind = kindOf(text.charCodeAt(at));
  if (kind !== Kind.surrogate) return kind;
  const point = text.codePointAt(at) ?? 0;
  return point > 0xffff ? kindOfCharacter(String.fromCodePoint(point)) : Kind.between;
};

const width = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

const isMark = (text: string, at: number) => {
  const unit = text.charCodeAt(at);
  return unit >= 0x300 && /^\p{M}/u.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
};

function endOfWord(text: string, start: number): number {
  let at = start + width(text, start);
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    const kind = kindAt(text, at);
    if (kind === Kind.word || kind === Kind.ignored) at += width(text, at);
    else if (kind === Kind.joiner || unit === 0x2e) {
      const [last, next] = [text.charCodeAt(at - 1), text.charCodeAt(at + 1)];
      const digits = last >= 48 && last <= 57 && next >= 48 && next <= 57;
      const letters = kind === Kind.joiner && unit !== 0x2c && kindOf(next) === Kind.word;
      if (!digits && !letters) return at;
      at++;
    } else return at;
  }
  return at;
}

function endOfCluster(text: string, start: number): number {
  const piece = text.slice(start, start + LONGEST_CLUSTER);
  for (const { segment } of graphemes.segment(piece)) return start + segment.length;
  return start + 1;
}

function endOfAlone(text: string, start: number): number {
  let at = start + width(text, start);
  while (at < text.length && isMark(text, at)) at += width(text, at);
  return at;
}

function endOfRun(text: string, start: number): number {
  let at = start;
  while (at < text.length && kindAt(text, at) === Kind.run) at++;
  return at;
}

/** Collects tokens into arrays that are cut to size at the end: a text has fewer words than code units. */
class Collector {
  private readonly ids: Int32Array;
  private readonly stems: Int32Array;
  private readonly starts: Int32Array;
  private readonly ends: Int32Array;
  private readonly heads: Uint8Array;
  private count = 0;
  first = true;

  constructor(private readonly text: string) {
    this.ids = new Int32Array(text.length);
    this.stems = new Int32Array(text.length);
    this.starts = new Int32Array(text.length);
    this.ends = new Int32Array(text.length);
    this.heads = new Uint8Array(text.length);
  }

  add(start: number, end: number): void {
    const at = this.count++;
    this.ids[at] = foldedHash(this.text, start, end);
    this.stems[at] = end - start > STEM ? foldedHash(this.text, start, start + STEM) : 0;
    this.starts[at] = start;
    this.ends[at] = end;
    this.heads[at] = this.first ? 1 : 0;
    this.first = false;
  }

  tokens(): Tokens {
    const { count } = this;
    return {
      count,
      ids: this.ids.slice(0, count),
      stems: this.stems.slice(0, count),
      starts: this.starts.slice(0, count),
      ends: this.ends.slice(0, count),
      heads: this.heads.slice(0, count),
    };
  }
}

/**
 * The words of a text in any script: words written apart by their spaces, ideographs and kana one by one, Thai, Lao,
 * Khmer and Burmese by the platform's dictionary, signs and emoji as whole clusters. Punctuation is no token.
 */
export function tokenise(text: string): Tokens {
  const found = new Collector(text);
  let at = 0;
  while (at < text.length) {
    const kind = kindAt(text, at);
    let end = at + width(text, at);
    if (kind === Kind.word) end = endOfWord(text, at);
    else if (kind === Kind.alone) end = endOfAlone(text, at);
    else if (kind === Kind.symbol) end = endOfCluster(text, at);
    else if (kind === Kind.run) {
      end = endOfRun(text, at);
      for (const { segment, index } of segmenter.segment(text.slice(at, end)))
        found.add(at + index, at + index + segment.length);
    } else if (kind === Kind.end) found.first = true;
    if (kind === Kind.word || kind === Kind.alone || kind === Kind.symbol) found.add(at, end);
    at = end;
  }
  return found.tokens();
}
