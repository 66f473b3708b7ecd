import type { Incoming, Unreadable } from './incoming';

/** What is settled together: an annotation with the answers to it, in the order they came. */
export type Unit = { head: Incoming | Unreadable; members: (Incoming | Unreadable)[] };

/**
 * Puts answers to the annotation that they answer, directly or through other answers. One whose annotation is not in the
 * file is refused with a sentence; nothing is lost.
 */
export function unitsOf(read: readonly (Incoming | Unreadable)[]): Unit[] {
  const byId = new Map(read.map((one) => [one.sourceId, one]));
  const units = new Map<Incoming | Unreadable, Unit>();
  for (const one of read) {
    const head = rootOf(one, byId);
    if (head === null) {
      const reason = 'It answers an annotation that is not in this file.';
      units.set(one, { head: { ...one, reason }, members: [one] });
    } else {
      const unit = units.get(head) ?? { head, members: [head] };
      if (one !== head) unit.members.push(one);
      units.set(head, unit);
    }
  }
  return [...units.values()];
}

function rootOf(
  one: Incoming | Unreadable,
  byId: ReadonlyMap<string, Incoming | Unreadable>,
): Incoming | Unreadable | null {
  let root = one;
  for (const seen = new Set<unknown>(); 'replyTo' in root && root.replyTo !== null; ) {
    const next = byId.get(root.replyTo);
    if (next === undefined || seen.has(root)) return null;
    seen.add(root);
    root = next;
  }
  return root;
}

/** Threads about evidence come after the evidence, whatever the order of the file. */
export function inOrderOfNeed(units: readonly Unit[]): Unit[] {
  const rank = ({ head }: Unit) => ('own' in head && head.own?.['assay:kind'] === 'thread' ? 1 : 0);
  return units.toSorted((one, other) => rank(one) - rank(other));
}

/** So many transactions at once leave connections for everybody else. */
const AT_ONCE = 4;

/**
 * The same units in the same order, in waves of which each can be settled at once: foreign annotations have nothing to do
 * with one another, unless they have the same id; Assay's own share claims and come one by one.
 */
export function wavesOf(units: readonly Unit[]): Unit[][] {
  const waves: Unit[][] = [];
  let ids = new Set<string>();
  for (const unit of units) {
    const wave = waves.at(-1);
    const own = isOwn(unit);
    const named = unit.members.map(({ sourceId }) => sourceId);
    const fits =
      wave && !own && !isOwn(wave[0]) && wave.length < AT_ONCE && !named.some((id) => ids.has(id));
    if (fits) wave.push(unit);
    else waves.push([unit]);
    if (!fits) ids = new Set();
    for (const id of named) ids.add(id);
  }
  return waves;
}

function isOwn(unit: Unit | undefined): boolean {
  return unit !== undefined && 'own' in unit.head && unit.head.own !== null;
}
