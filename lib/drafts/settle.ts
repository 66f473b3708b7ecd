import type { DraftFields } from './schema';

/** What this device remembers of a form besides the server. Times are ISO 8601. */
export type Mirror = {
  fields: DraftFields;
  seenVersion: number | null;
  /** When the last key was pressed, by this device's clock. */
  typedAt: string;
  /** `savedAt` of the server's draft that this goes back to; null when there was none. */
  basedOn: string | null;
  /** There is something in it that the server has not confirmed. */
  pending: boolean;
  /** Another text that had to give way and can be brought back. */
  other?: DraftFields;
};

/** What the server has. */
export type Saved = { fields: DraftFields; seenVersion: number | null; savedAt: string };

/** What a form shows when it opens: which of the two, and the other one where it says something else. */
export type Settled =
  | { take: 'nothing' }
  | { take: 'mirror' | 'saved'; fields: DraftFields; at: string; other: DraftFields | null };

/**
 * Decides between what this device remembers and what the server has. The newer wins, and the other stays at hand. A
 * mirror that the server had confirmed and has no more was sent or discarded elsewhere: then there is nothing.
 */
export function settle(mirror: Mirror | null, saved: Saved | null): Settled {
  if (!mirror?.pending) {
    if (!saved) return { take: 'nothing' };
    return { take: 'saved', fields: saved.fields, at: saved.savedAt, other: mirror?.other ?? null };
  }
  const own = { take: 'mirror' as const, fields: mirror.fields, at: mirror.typedAt };
  if (!saved) return { ...own, other: mirror.other ?? null };
  if (isSame(mirror.fields, saved.fields) || saved.savedAt === mirror.basedOn) {
    return { ...own, other: mirror.other ?? null };
  }
  return Date.parse(mirror.typedAt) >= Date.parse(saved.savedAt)
    ? { ...own, other: saved.fields }
    : { take: 'saved', fields: saved.fields, at: saved.savedAt, other: mirror.fields };
}

/** Do two forms hold the same, whatever the order of their fields? A field that is not there is as good as empty. */
export function isSame(one: DraftFields, other: DraftFields): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => valuesOf(one, name) === valuesOf(other, name));
}

function valuesOf(fields: DraftFields, name: string): string {
  // Only an own field: a form may have one that is called `constructor`.
  const values = Object.hasOwn(fields, name) ? (fields[name] ?? []) : [];
  return JSON.stringify(values.filter((value) => value !== ''));
}
