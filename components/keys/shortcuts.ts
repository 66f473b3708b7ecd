/** Where a key works, which is also where the list of keys names it. */
export const shortcutGroups = ['everywhere', 'lists', 'page'] as const;

export type ShortcutGroup = (typeof shortcutGroups)[number];

export type Shortcut = {
  group: ShortcutGroup;
  /** Chords that do the same: `Mod+k` (⌘ or Ctrl), `Shift+j`, `?`, `g b` (one after the other). */
  keys: readonly string[];
  /** Held down, it goes on. */
  repeats?: true;
  /** Also inside a dialog or a field: for Escape alone, which puts away what is on top. */
  always?: true;
};

const everywhere = (...keys: string[]): Shortcut => ({ group: 'everywhere', keys });
const lists = (...keys: string[]): Shortcut => ({ group: 'lists', keys });
const page = (...keys: string[]): Shortcut => ({ group: 'page', keys });

const table = {
  palette: everywhere('Mod+k'),
  keys: everywhere('?'),
  goWork: everywhere('g w'),
  goInbox: everywhere('g i'),
  goBoard: everywhere('g b'),
  goClaims: everywhere('g c'),
  goDocuments: everywhere('g d'),
  goMatrix: everywhere('g m'),
  goReReview: everywhere('g r'),
  goTips: everywhere('g t'),
  listNext: { ...lists('j'), repeats: true },
  listPrevious: { ...lists('k'), repeats: true },
  listOpen: lists('Enter'),
  listSelect: lists('x'),
  listSelectNext: { ...lists('Shift+j'), repeats: true },
  listSelectPrevious: { ...lists('Shift+k'), repeats: true },
  boardLift: page('Space'),
  boardCarry: page('ArrowLeft', 'ArrowRight'),
  boardPutBack: page('Escape'),
  readerSentence: page('ArrowUp', 'ArrowDown'),
  readerExtend: page('Shift+ArrowLeft', 'Shift+ArrowRight'),
  readerStart: page('Alt+Shift+ArrowLeft', 'Alt+Shift+ArrowRight'),
  readerBlock: page('PageUp', 'PageDown'),
  readerVerbs: page('Enter'),
  readerClaim: page('c'),
  readerEvidence: page('e'),
  readerDiscuss: page('d'),
  readerPlace: page('p'),
  readerFold: page('f'),
  readerClose: page('Escape'),
  readerAsideClose: { ...page('Escape'), always: true },
  matrixMove: page('ArrowLeft', 'ArrowUp', 'ArrowDown', 'ArrowRight'),
  matrixEnds: page('Home', 'End'),
  matrixOpen: page('Enter'),
  matrixClose: { ...page('Escape'), always: true },
  wordsChoose: page('ArrowLeft', 'ArrowRight'),
  wordsExtend: page('Shift+ArrowLeft', 'Shift+ArrowRight'),
  wordsDiscuss: page('Enter'),
} satisfies Record<string, Shortcut>;

export type ShortcutName = keyof typeof table;

/** Every key of the desk, by name: the only place that says which keys there are. Their words are in `keys.what`. */
export const shortcuts: Readonly<Record<ShortcutName, Shortcut>> = table;

/** All names, in the order in which they are listed. */
export const shortcutNames = Object.keys(table) as ShortcutName[];

/** Is it of characters alone, so that dictation or a slip could set it off (WCAG 2.1.4)? */
export function isSingleCharacter({ keys }: Shortcut): boolean {
  return keys.every((chord) => chord.split(' ').every((key) => /^(Shift\+)?.$/u.test(key)));
}
