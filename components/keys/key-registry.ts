import { chordOf, type KeyPress } from './chord';
import { isSingleCharacter, type ShortcutName, shortcutNames, shortcuts } from './shortcuts';
import { type Composition, isTyping } from './typing';

/** What a key does; `false` leaves it to whoever else wants it, and to the browser. */
export type KeyHandler = (press: KeyboardEvent) => unknown;

/** A key that works now. Without `run` the thing in focus handles it by itself, and it is only listed. */
export type KeyEntry = {
  name: ShortcutName;
  run: KeyHandler | null;
  /** Whether it means anything on the page as it is; left out, it does. */
  when?: () => boolean;
};

type Heard = KeyPress &
  Composition & {
    target: unknown;
    repeat: boolean;
    defaultPrevented: boolean;
    timeStamp: number;
    preventDefault: () => void;
  };

/** As long as somebody needs for the second key of two. */
const SECOND_KEY_MS = 1500;

/** The keys that work on the screen as it is, the latest on top: one listener asks them, and the list shows them. */
export class KeyRegistry {
  private entries: KeyEntry[] = [];
  private first: { chord: string; until: number } | null = null;

  /** `singles` says whether keys of one character are on. */
  constructor(private readonly singles: () => boolean) {}

  /** Adds keys above those that are there; answers how to take them away. */
  add(entries: readonly KeyEntry[]): () => void {
    this.entries = [...this.entries, ...entries];
    return () => {
      this.entries = this.entries.filter((entry) => !entries.includes(entry));
    };
  }

  /** The names of the keys that work now, each once, in the order of the table. */
  list(): ShortcutName[] {
    const there = new Set(this.entries.filter((one) => this.works(one)).map(({ name }) => name));
    return shortcutNames.filter((name) => there.has(name));
  }

  /** Does what a key does without the key, for a button that says the same; false when nothing does it. */
  press(name: ShortcutName, event: KeyboardEvent): boolean {
    const entry = this.entries.findLast((one) => one.name === name && one.run);
    return Boolean(entry) && entry?.run?.(event) !== false;
  }

  /** Hears a key press; what one of the keys took is prevented for the browser. */
  hear(event: Heard): void {
    if (event.defaultPrevented || isTyping(null, event)) return;
    const chord = chordOf(event);
    const typing = isTyping(event.target);
    const pair = this.first && event.timeStamp < this.first.until && `${this.first.chord} ${chord}`;
    if (/^(Shift|Control|Alt|AltGraph|Meta|CapsLock)$/.test(event.key)) return;
    this.first = null;
    if (pair && this.take(pair, event, typing)) return;
    if (this.take(chord, event, typing) || typing) return;
    const begins = this.entries.some(
      (one) =>
        this.works(one) && shortcuts[one.name].keys.some((key) => key.startsWith(`${chord} `)),
    );
    if (begins) this.first = { chord, until: event.timeStamp + SECOND_KEY_MS };
  }

  private take(chord: string, event: Heard, typing: boolean): boolean {
    for (const entry of this.entries.toReversed()) {
      const { keys, repeats, always } = shortcuts[entry.name];
      if (!entry.run || !keys.includes(chord) || (typing && !always)) continue;
      if ((event.repeat && !repeats) || !this.works(entry)) continue;
      if (entry.run(event as unknown as KeyboardEvent) === false) continue;
      event.preventDefault();
      return true;
    }
    return false;
  }

  private works({ name, when }: KeyEntry): boolean {
    if (!this.singles() && isSingleCharacter(shortcuts[name])) return false;
    return when?.() ?? true;
  }
}
