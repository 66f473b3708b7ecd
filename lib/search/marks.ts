import { beginningOf, type Sought, type Term } from './query';
import { bareOf, type Unit, unitsOf } from './units';

/** A stretch of a text, from its first UTF-16 unit to behind its last. */
export type Mark = [start: number, end: number];

/** Words that were looked for instead of a mistyped one. */
export type Alternatives = Readonly<Record<string, readonly string[]>>;

/** Where a text has what was sought. */
export type Hit = {
  /** The phrase, or everything sought that is there, in the order of the text, without overlaps. */
  marks: Mark[];
  /** The best place: the phrase, or where most of the terms stand closest together. */
  place: Mark;
  /** How many of the terms are there, the phrase counted as one more. */
  found: number;
};

/** What stands further apart is not one place. In characters. */
const REACH = 200;

/** Finds what was sought in a text; null when nothing of it is there. */
export function findHit(text: string, sought: Sought, instead: Alternatives = {}): Hit | null {
  const units = unitsOf(text);
  const phrase = sought.phrase
    ? occurrences(units, { units: sought.phrase, loose: false }, instead)
    : [];
  const each = sought.terms.map((term) => occurrencesOrParts(units, term, instead));
  const places = [
    ...phrase.map((mark) => ({ mark, term: -1 })),
    ...each.flatMap((marks, term) => marks.map((mark) => ({ mark, term }))),
  ].toSorted((a, b) => a.mark[0] - b.mark[0] || b.mark[1] - a.mark[1]);
  if (places.length === 0) return null;
  return {
    // Beside the phrase its words alone would say nothing.
    marks: joined(phrase.length > 0 ? phrase : places.map(({ mark }) => mark)),
    place: phrase[0] ?? closest(places),
    found: each.filter((marks) => marks.length > 0).length + (phrase.length > 0 ? 1 : 0),
  };
}

/** A run of signs that is not there as a whole may be there in parts. */
function occurrencesOrParts(units: readonly Unit[], term: Term, instead: Alternatives): Mark[] {
  const whole = occurrences(units, term, instead);
  const reach = term.units[0]?.kind === 'threes' ? 3 : 2;
  if (whole.length > 0 || term.units[0]?.kind === 'word' || term.units.length <= reach) {
    return whole;
  }
  return term.units
    .slice(reach - 1)
    .flatMap((_, first) =>
      occurrences(units, { ...term, units: term.units.slice(first, first + reach) }, instead),
    );
}

function occurrences(units: readonly Unit[], term: Term, instead: Alternatives): Mark[] {
  const { length } = term.units;
  const found: Mark[] = [];
  for (let first = 0; first + length <= units.length; first += 1) {
    const fits = term.units.every((wanted, step) => {
      const unit = units[first + step];
      return unit !== undefined && isFitting(unit, wanted, term, instead);
    });
    const [start, end] = [units[first]?.start, units[first + length - 1]?.end];
    if (fits && start !== undefined && end !== undefined) found.push([start, end]);
  }
  return found;
}

function isFitting(unit: Unit, wanted: Unit, term: Term, instead: Alternatives) {
  const { units, loose } = term;
  if (unit.kind !== wanted.kind) return false;
  if (unit.text === wanted.text) return true;
  if (unit.kind !== 'word') return false;
  const forms = formsOf(unit.text);
  if (formsOf(wanted.text).some((form) => forms.includes(form))) return true;
  if (!loose || units.length > 1) return false;
  const stem = beginningOf(term);
  if (stem && unit.text.startsWith(stem)) return true;
  return (instead[wanted.text] ?? []).some((word) => forms.includes(word));
}

function formsOf(word: string): string[] {
  const bare = bareOf(word);
  return bare ? [word, bare] : [word];
}

/** From the first to the last mark of the stretch that has the most terms; the shortest of several. */
function closest(places: readonly { mark: Mark; term: number }[]): Mark {
  let best: { terms: number; mark: Mark } = { terms: 0, mark: [0, 0] };
  places.forEach(({ mark: [start] }, index) => {
    const seen = new Set<number>();
    for (const { mark, term } of places.slice(index, index + 60)) {
      if (mark[1] - start > REACH && seen.size > 0) break;
      if (seen.has(term)) continue;
      seen.add(term);
      const shorter = mark[1] - start < best.mark[1] - best.mark[0];
      if (seen.size > best.terms || (seen.size === best.terms && shorter)) {
        best = { terms: seen.size, mark: [start, mark[1]] };
      }
    }
  });
  return best.mark;
}

function joined(marks: readonly Mark[]): Mark[] {
  const all: Mark[] = [];
  for (const [start, end] of marks) {
    const last = all.at(-1);
    if (last && start < last[1]) all[all.length - 1] = [last[0], Math.max(last[1], end)];
    else all.push([start, end]);
  }
  return all;
}

/** Part of a text on one line, with the marks in it; an ellipsis where the text goes on. */
export type Excerpt = { text: string; marks: Mark[] };

/** Characters shown on either side of a place: about a line and a half. */
const AROUND = 110;
/** A place that is longer is cut. */
const LONGEST = 320;

/** The words around the place of a hit. `goesOn`: the text is itself cut out of a longer one. */
export function excerptOf(
  text: string,
  { marks, place }: Pick<Hit, 'marks' | 'place'>,
  goesOn: { before?: boolean; after?: boolean } = {},
): Excerpt {
  const [start, end] = [place[0], Math.min(place[1], place[0] + LONGEST)];
  const first = cutBefore(text, Math.max(0, start - AROUND), start);
  const last = cutAfter(text, Math.min(text.length, end + AROUND), end);
  const head = first > 0 || goesOn.before ? '…' : '';
  const tail = last < text.length || goesOn.after ? '…' : '';
  const shift = head.length - first;
  return {
    // Each line break is one sign before and after, so that the marks stay where they are.
    text: `${head}${text.slice(first, last).replace(/\s/gu, ' ')}${tail}`,
    marks: marks
      .filter((mark) => mark[0] >= first && mark[1] <= last)
      .map((mark) => [mark[0] + shift, mark[1] + shift]),
  };
}

/** Not in the middle of a word, where there are words, nor of a sign. */
function cutBefore(text: string, at: number, limit: number): number {
  if (at === 0) return 0;
  const space = text.slice(at, Math.min(limit, at + 24)).search(/\s/u);
  const cut = space >= 0 ? at + space + 1 : at;
  return isLow(text, cut) ? cut + 1 : cut;
}

function cutAfter(text: string, at: number, limit: number): number {
  if (at === text.length) return at;
  const part = text.slice(Math.max(limit, at - 24), at);
  const space = part.search(/\s\S*$/u);
  const cut = space >= 0 ? at - part.length + space : at;
  return isLow(text, cut) ? cut - 1 : cut;
}

const isLow = (text: string, at: number) => /[\udc00-\udfff]/.test(text[at] ?? '');
