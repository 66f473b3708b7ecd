/** A claim or a document that was open, as it was called then. */
export type RecentThing = { href: string; label: string; note?: string };

/** What begins the name under which a browser remembers; after it come the person and the membership. */
const PREFIX = 'assay.recent/';
/** What fits a look, one more than is shown: the thing that is open is not offered. */
const MOST = 7;

/** Whose they are: a person under one membership. */
type Owner = { userId: string; memberId: string };

const nameOf = ({ userId, memberId }: Owner) => `${PREFIX}${userId}/${memberId}`;

/** A list with a thing at its head, once. */
export function withThing(list: readonly RecentThing[], thing: RecentThing): RecentThing[] {
  return [thing, ...list.filter(({ href }) => href !== thing.href)].slice(0, MOST);
}

/** A list from its stored text; nothing for what is none. */
export function toRecent(text: string | null): RecentThing[] {
  try {
    const list: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(list) ? list.filter(isThing).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

function isThing(value: Partial<RecentThing> | null): value is RecentThing {
  if (typeof value !== 'object' || value === null) return false;
  const { href, label, note } = value;
  const noted = note === undefined || typeof note === 'string';
  return (
    typeof href === 'string' && href.startsWith('/desk/') && typeof label === 'string' && noted
  );
}

/** What this person had open last on this device, last first; nothing where the browser may not remember. */
export function readRecent(owner: Owner): RecentThing[] {
  try {
    return toRecent(localStorage.getItem(nameOf(owner)));
  } catch {
    return [];
  }
}

/** Remembers what is open now, where the browser allows that. */
export function remember(owner: Owner, thing: RecentThing): void {
  try {
    localStorage.setItem(nameOf(owner), JSON.stringify(withThing(readRecent(owner), thing)));
  } catch {
    // Then the palette begins with what can be done.
  }
}

/** Forgets what a person had open on this device, in all their teams: before signing out. */
export function forgetRecent({ userId }: Pick<Owner, 'userId'>): void {
  try {
    const names = Object.keys(localStorage).filter((name) =>
      name.startsWith(`${PREFIX}${userId}/`),
    );
    for (const name of names) localStorage.removeItem(name);
  } catch {
    // Nothing was remembered.
  }
}
