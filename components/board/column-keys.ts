import {
  KeyboardSensor,
  type KeyboardSensorOptions,
  type SensorInstance,
  type SensorProps,
  type UniqueIdentifier,
} from '@dnd-kit/core';

/** Where the arrows have led, and what one more comes to. */
export type ColumnKeysOptions = KeyboardSensorOptions & {
  steps: (event: KeyboardEvent) => boolean;
  /** How far from its place the card is shown after an arrow, in pixels. */
  step: (
    event: KeyboardEvent,
    props: Pick<SensorProps<ColumnKeysOptions>, 'active' | 'context'>,
  ) => { x: number; y: number } | undefined;
  /** The drop place that the last arrow led to; null before the first. */
  chosen: () => UniqueIdentifier | null;
};

const letGo = ['Space', 'Enter', 'Tab'];
/** For so many pictures a key waits for the one before it to be shown; half a second of a quick screen. */
const MOST_FRAMES = 30;

/**
 * The keys of a card that is held. The library's own keyboard sensor listens only after a timer, so that an arrow quick
 * after Space reached nobody, and it drops a card where it was seen last, not where the arrow before led. This one listens
 * from the moment the card is picked up, and does one key after the other.
 */
export class ColumnKeys implements SensorInstance {
  static activators = KeyboardSensor.activators;
  autoScrollEnabled = false;
  readonly #props: SensorProps<ColumnKeysOptions>;
  readonly #held = new AbortController();
  #done = Promise.resolve();

  constructor(props: SensorProps<ColumnKeysOptions>) {
    this.#props = props;
    const { signal } = this.#held;
    const node = props.activeNode.node.current;
    node?.scrollIntoView({ block: 'nearest' });
    const cancel = () => this.#end(props.onCancel);
    document.addEventListener('keydown', (event) => this.#press(event), { signal });
    document.addEventListener('visibilitychange', cancel, { signal });
    window.addEventListener('resize', cancel, { signal });
    props.onStart({ x: 0, y: 0 });
  }

  #press(event: KeyboardEvent): void {
    const { event: pickedUp, options } = this.#props;
    if (event === pickedUp) return;
    const ends = letGo.includes(event.code) || event.code === 'Escape';
    if (!ends && !options.steps(event)) return;
    event.preventDefault();
    this.#done = this.#done.then(async () => {
      await this.#shown();
      if (!this.#held.signal.aborted) this.#act(event);
    });
  }

  #act(event: KeyboardEvent): void {
    const { options, onEnd, onCancel, onMove } = this.#props;
    if (event.code === 'Escape') this.#end(onCancel);
    else if (letGo.includes(event.code)) this.#end(onEnd);
    else {
      const moved = options.step(event, this.#props);
      if (moved) onMove(moved);
    }
  }

  /** The card is held where the last arrow led. */
  async #shown(): Promise<void> {
    const { context, options } = this.#props;
    for (let frame = 0; frame < MOST_FRAMES; frame += 1) {
      const { active, over } = context.current;
      if (active && (over?.id ?? null) === options.chosen()) return;
      await new Promise(requestAnimationFrame);
    }
  }

  #end(told: () => void): void {
    this.#held.abort();
    told();
  }
}
