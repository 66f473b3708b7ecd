/** After the last key. Short enough that a crash takes at most a word from other devices; this one has every key. */
const PAUSE_MS = 600;
/** Who never pauses is saved all the same. */
const LONGEST_MS = 3000;
/** Between attempts without a connection. */
const RETRY_MS = 5000;

/** When what is typed is saved. */
export class SavingPace {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #firstUnsavedAt = 0;

  constructor(readonly save: () => void) {}

  /** Something was typed: saves after a pause, or when it has gone on for long. */
  typed(): void {
    const now = Date.now();
    this.#firstUnsavedAt ||= now;
    this.#wait(Math.max(0, Math.min(PAUSE_MS, this.#firstUnsavedAt + LONGEST_MS - now)));
  }

  /** It could not be saved: tries again, though nothing more is typed. */
  retry(): void {
    this.#firstUnsavedAt ||= Date.now();
    this.#wait(RETRY_MS);
  }

  /** Nothing is to be saved any more, or it is being saved. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#firstUnsavedAt = 0;
  }

  #wait(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.save, ms);
  }
}
