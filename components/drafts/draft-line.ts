/** What the line under a form says; `at` is the time of the draft it speaks of. */
export type DraftLine =
  | { kind: 'nothing' | 'saved' | 'offline' | 'signed-out' | 'stranger' | 'discarded' | 'gone' }
  | { kind: 'swapped' }
  | { kind: 'refused'; message: string }
  | { kind: 'found' | 'newer' | 'replaced'; at: string }
  /** `other`: a text that had to give way can be shown. */
  | { kind: 'restored'; at: string; other: boolean };

/** What offers another text, which a plain "Draft saved" must not cover. */
export const offers = new Set<DraftLine['kind']>(['found', 'newer', 'replaced', 'gone', 'swapped']);
