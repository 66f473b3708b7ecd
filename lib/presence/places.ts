/** Where a person can be: at a claim or at a document. */
export type Place = { kind: 'claim' | 'document'; id: string };

/** Somebody at a place: once, however many screens they have open there. */
export type Present = { id: string; name: string; typing: string | null };

/** One open screen, as it last said. */
export type Screen = {
  screenId: string;
  teamId: string;
  userId: string;
  name: string;
  claimId: string | null;
  documentId: string | null;
  typing: string | null;
};

/** The channel on which a change is announced to every process, with the key of the place. */
export const PRESENCE_CHANNEL = 'assay_presence';

/** How long a screen that says nothing counts as open. */
export const GONE_SECONDS = 60;

/** A place as one word, for a payload or a key. */
export function placeKey({ kind, id }: Place): string {
  return `${kind}:${id}`;
}

/** Where a screen is; null for one that is nowhere. */
export function placeOf({ claimId, documentId }: Pick<Screen, 'claimId' | 'documentId'>) {
  if (claimId) return { kind: 'claim', id: claimId } as const;
  return documentId ? ({ kind: 'document', id: documentId } as const) : null;
}

/** The people at one place by name; who has several screens types if one of them does. */
export function peopleOf(screens: readonly Screen[]): Present[] {
  const people = new Map<string, Present>();
  for (const { userId: id, name, typing } of screens) {
    people.set(id, { id, name, typing: typing ?? people.get(id)?.typing ?? null });
  }
  return [...people.values()].toSorted(
    (a, b) => a.name.localeCompare(b.name) || a.id.localeCompare(b.id),
  );
}
