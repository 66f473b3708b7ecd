import { sameAs, signs } from './signs';

/** What a text is found by: a word, or one sign of a script that is written without spaces. */
export type Unit = {
  kind: 'word' | 'pairs' | 'threes';
  /** Without case, accents and the like. */
  text: string;
  /** Where it stands in the text, in UTF-16 code units. */
  start: number;
  end: number;
};

const between = new RegExp(`[${signs.between}]`, 'u');
const pairs = new RegExp(`[${signs.pairs}]`, 'u');
const threes = new RegExp(`[${signs.threes}]`, 'u');
const dropped = new RegExp(`[${signs.dropped}]`, 'gu');
/** A sign with its marks; letters of Hangul that are written apart belong together, half-width sound marks too. */
const clusters = /[\u1100-\u11ff]+|.[\p{M}\uff9e\uff9f]*/gsu;
/** Longer words are found by their beginning. */
const LONGEST = 60;

/** A text without what writers of one word differ in: case, accents, points, width, shapes of digits. */
export function fold(text: string): string {
  const plain = text.normalize('NFKD').replace(dropped, '').toLowerCase();
  return Array.from(plain, (sign) => sameAs.get(sign) ?? sign)
    .join('')
    .normalize('NFC');
}

/** The units of a text in their order, each with its place; what stands between them is left out. */
export function unitsOf(text: string): Unit[] {
  const found: Unit[] = [];
  let word: Unit | null = null;
  for (const { 0: cluster, index } of text.matchAll(clusters)) {
    const end = index + cluster.length;
    for (const sign of fold(cluster)) {
      const kind = kindOf(sign);
      if (kind === 'word' && word) {
        word.text += sign;
        word.end = end;
      } else if (kind !== null) {
        const unit: Unit = { kind, text: sign, start: index, end };
        found.push(unit);
        word = kind === 'word' ? unit : null;
      } else word = null;
    }
  }
  return found.map((unit) => ({ ...unit, text: [...unit.text].slice(0, LONGEST).join('') }));
}

function kindOf(sign: string): Unit['kind'] | null {
  if (between.test(sign)) return null;
  if (pairs.test(sign)) return 'pairs';
  return threes.test(sign) ? 'threes' : 'word';
}

/** How many signs a token of such a script has. */
const REACH = { word: 1, pairs: 2, threes: 3 } as const;

/** What a run of units is in the index: words as they are, signs with those that follow; the last ones stand shorter. */
export function tokensOf(units: readonly Unit[]): string[] {
  return units.map(({ kind, text }, index) => {
    let token = text;
    for (let step = 1; step < REACH[kind]; step += 1) {
      const next = units[index + step];
      if (next?.kind !== kind || !runs(units, index, index + step)) break;
      token += next.text;
    }
    return token;
  });
}

/** Units of one kind from the first to the last: nothing of another script stands between them. */
function runs(units: readonly Unit[], first: number, last: number): boolean {
  for (let at = first; at < last; at += 1)
    if (units[at]?.kind !== units[at + 1]?.kind) return false;
  return true;
}

const ARTICLE = /^(?:[وفبك]?ال|لل)(.{3,})$/u;

/** An Arabic word without its article, where it has one: it stands in the index as well. */
export function bareOf(word: string): string | null {
  return ARTICLE.exec(word)?.[1] ?? null;
}
