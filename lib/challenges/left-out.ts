import { z } from 'zod';

/** The texts of a challenge of which words can be left out. */
export const fields = ['text', 'quote', 'url', 'name'] as const;
export type Field = (typeof fields)[number];
export type Texts = Record<Field, string | null>;

/** A place that is not shown, in UTF-16 code units, the end exclusive. */
export type Place = { field: Field; start: number; end: number };

const placesSchema = z.array(
  z.object({ field: z.enum(fields), start: z.int().nonnegative(), end: z.int().positive() }),
);

/** The places as the database keeps them; none for what is no list of places. */
export function placesOf(stored: unknown): Place[] {
  return placesSchema.safeParse(stored).data ?? [];
}

/** The lines of what an editor typed, without empty ones. */
export function wordsOf(typed: string): string[] {
  return typed
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Every place at which one of the words stands, sorted, what touches joined; and the words that stand nowhere. */
export function findPlaces(
  texts: Texts,
  words: readonly string[],
): { places: Place[]; missing: string[] } {
  const found: Place[] = [];
  const missing: string[] = [];
  for (const word of words) {
    const before = found.length;
    for (const field of fields) {
      const text = texts[field] ?? '';
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
        found.push({ field, start: at, end: at + word.length });
      }
    }
    if (found.length === before) missing.push(word);
  }
  return { places: joined(found), missing };
}

function joined(found: readonly Place[]): Place[] {
  const places: Place[] = [];
  const order = (place: Place) => fields.indexOf(place.field);
  for (const place of found.toSorted((a, b) => order(a) - order(b) || a.start - b.start)) {
    const last = places.at(-1);
    if (last && last.field === place.field && place.start <= last.end) {
      last.end = Math.max(last.end, place.end);
    } else places.push({ ...place });
  }
  return places;
}

/** A run of text as it was written, or null in place of one that is left out. */
export type Part = string | null;

/** A text of a challenge in the order in which it is shown; nothing of what is left out is in it. */
export function partsOf(text: string, field: Field, places: readonly Place[]): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const { start, end } of joined(places.filter((place) => place.field === field))) {
    if (start > at) parts.push(text.slice(at, start));
    parts.push(null);
    at = Math.max(at, end);
  }
  if (at < text.length) parts.push(text.slice(at));
  return parts;
}

/** The text with a block in place of each UTF-16 code unit that is left out, so that all places stay where they are. */
export function blocked(text: string, field: Field, places: readonly Place[]): string {
  let out = text;
  for (const { start, end } of places.filter((place) => place.field === field)) {
    const last = Math.min(end, out.length);
    if (start < last) out = out.slice(0, start) + '█'.repeat(last - start) + out.slice(last);
  }
  return out;
}
