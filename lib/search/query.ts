import { bareOf, tokensOf, type Unit, unitsOf } from './units';

/** One thing that is looked for: a word with its forms, or words one after the other. */
export type Term = {
  units: Unit[];
  /** Somebody is still typing it: it is a beginning. */
  begun?: boolean;
  /** Another ending is the same word, and mistyped words are looked up. False for what stood in quotation marks. */
  loose: boolean;
};

/** What a search is for, in two ways: everything that was typed, or most of it where there is nothing that has it all. */
export type Sought = {
  /** All units one after the other; null when there is only one. */
  phrase: Unit[] | null;
  terms: Term[];
};

/** More narrow nothing, and each is a look-up of its own. */
const MOST_TERMS = 24;
/** What is sought is mostly as long as a sentence; a page of text is a mistake. */
const MOST_UNITS = 120;

/**
 * Reads what was typed: what stands in quotation marks is kept together, and so is what is written without spaces. While
 * somebody is `typing`, the last word may go on.
 */
export function readQuery(q: string, { typing = false } = {}): Sought {
  const parts = [...q.matchAll(/"([^"]+)"|“([^”]+)”|«([^»]+)»|„([^“”]+)[“”]|([^\s"“”«»„]+)/gu)];
  const terms = parts.flatMap(([, ...groups]): Term[] => {
    const quoted = groups.slice(0, 4).find((group) => group !== undefined);
    if (quoted !== undefined) return [{ units: unitsOf(quoted), loose: false }];
    return groupsOf(unitsOf(groups[4] ?? '')).map((units) => ({ units, loose: true }));
  });
  const some = terms.filter(({ units }) => units.length > 0);
  const last = some.at(-1);
  if (typing && last?.loose && !/\s$/.test(q)) last.begun = true;
  // Articles that are one letter (l’eau, a boat) are in everything.
  const telling = some.filter(({ units, loose }) => !loose || !isLetter(units));
  const all = unitsOf(q).slice(0, MOST_UNITS);
  return {
    phrase: all.length > 1 ? all : null,
    terms: (telling.length > 0 ? telling : some).slice(0, MOST_TERMS),
  };
}

const isLetter = ([unit, more]: Unit[]) =>
  !more && unit?.kind === 'word' && [...unit.text].length === 1 && /\p{L}/u.test(unit.text);

/** Words one by one, signs of a script without spaces together. */
function groupsOf(units: readonly Unit[]): Unit[][] {
  const groups: Unit[][] = [];
  for (const unit of units) {
    const last = groups.at(-1);
    if (last && unit.kind !== 'word' && last[0]?.kind === unit.kind) last.push(unit);
    else groups.push([unit]);
  }
  return groups;
}

/** What the database is asked for: the terms as text of tsqueries, how they are put together, and the typed words. */
export type Asked = { typed: string[]; terms: string[]; way: string };

/** All terms; null when nothing can be looked for. */
export function askEvery({ terms }: Sought): Asked | null {
  if (terms.length === 0) return null;
  return { ...askedOf(terms), way: terms.map((_, index) => place(index)).join(' & ') };
}

/**
 * Most of the terms, where nothing has all of them: all but one of a few, half of many that stand together. A run of signs
 * counts as its tokens. Null for a single one, which is there or not.
 */
export function askSome({ terms }: Sought): Asked | null {
  const parts = terms.flatMap(partsOf).slice(0, MOST_TERMS);
  if (parts.length < 2) return null;
  const places = parts.map((_, index) => place(index));
  const size = parts.length < 5 ? parts.length - 1 : Math.ceil(parts.length / 2);
  const groups =
    parts.length < 5
      ? places.map((_, left) => places.filter((_one, index) => index !== left))
      : places.slice(size - 1).map((_, first) => places.slice(first, first + size));
  return { ...askedOf(parts), way: groups.map((group) => `(${group.join(' & ')})`).join(' | ') };
}

/** The phrase as text of a tsquery; null when there is none. */
export function askPhrase({ phrase }: Sought): string | null {
  return phrase && sequenceOf(phrase);
}

const place = (index: number) => `@${index + 1}@`;

function askedOf(terms: readonly Term[]): Omit<Asked, 'way'> {
  return { typed: terms.map(typedOf), terms: terms.map(termQuery) };
}

/** The word that may have been mistyped; empty for anything else. */
export function typedOf({ units: [unit, more], loose }: Term): string {
  return loose && unit?.kind === 'word' && !more && !/\d/.test(unit.text) ? unit.text : '';
}

/** A run of signs as what its neighbours make, so that part of it is found. */
function partsOf(term: Term): Term[] {
  const { units, loose } = term;
  const reach = units[0]?.kind === 'threes' ? 3 : 2;
  if (!loose || units[0]?.kind === 'word' || units.length <= reach) return [term];
  return units.slice(reach - 1).map((_, first) => ({
    units: units.slice(first, first + reach),
    loose,
  }));
}

function termQuery(term: Term): string {
  const { units, loose } = term;
  const [unit, more] = units;
  if (!loose || !unit || more || unit.kind !== 'word') return sequenceOf(units);
  const stem = beginningOf(term);
  return stem ? `${wordQuery(unit.text)} | ${quote(stem)}:*` : wordQuery(unit.text);
}

/** Tokens one after the other. Signs at the end may go on in the text, so that the last tokens are beginnings. */
function sequenceOf(units: readonly Unit[]): string {
  const tokens = tokensOf(units);
  const kind = units.at(-1)?.kind ?? 'word';
  const reach = kind === 'word' ? 1 : kind === 'pairs' ? 2 : 3;
  const whole = (token: string, index: number) =>
    units[index]?.kind === 'word' ? `(${wordQuery(token)})` : quote(token);
  if (reach === 1) return tokens.map(whole).join(' <-> ');
  const run = units.findLastIndex((unit) => unit.kind !== kind) + 1;
  const last = Math.max(run, units.length - reach);
  const steps = tokens.slice(0, last + 1).map(whole);
  // Shorter than a token: whatever begins so.
  if (units.length - run < reach) steps[last] = `${quote(tokens[last] ?? '')}:*`;
  return steps.join(' <-> ');
}

function wordQuery(word: string): string {
  const bare = bareOf(word);
  return bare ? `${quote(word)} | ${quote(bare)}` : quote(word);
}

/** Tokens hold neither quotation marks nor backslashes: those stand between words. */
const quote = (token: string) => `'${token}'`;

/** What the word of a term may begin with and still be meant; null for nothing else. */
export function beginningOf({ units: [unit], begun }: Term): string | null {
  if (!unit) return null;
  return begun ? unit.text : stemOf(unit.text);
}

/**
 * What other endings of a word begin with, in whichever language; null for short words, whose beginnings are others’ as
 * well. One sign of five to seven, two or three of longer ones: claim(s), elect(ion), bibliothequ(es).
 */
function stemOf(word: string): string | null {
  const signs = [...word];
  if (signs.length < 5 || /\d/.test(word)) return null;
  const ending = signs.length < 8 ? 1 : signs.length < 10 ? 2 : 3;
  return signs.slice(0, -ending).join('');
}
