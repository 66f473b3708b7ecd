import {
  KeyboardSensor,
  type KeyboardSensorOptions,
  type SensorInstance,
  type SensorProps,
} from '@dnd-kit/core';

/** What an arrow comes to: how far from its place the card that is held is shown, in pixels. */
export type ColumnStep = (
  event: KeyboardEvent,
  props: Pick<SensorProps<ColumnKeysOptions>, 'active' | 'context'>,
) => { x: number; y: number } | undefined;

export type ColumnKeysOptions = KeyboardSensorOptions & { step: ColumnStep };

const letGo = ['Space', 'Enter', 'Tab'];

/**
 * The keys of a card that is held. The library's own keyboard sensor listens only after a timer, so that an arrow quick
 * after Space reached nobody; this one listens from the moment the card is picked up.
 */
export class ColumnKeys implements SensorInstance {
  static activators = KeyboardSensor.activators;
  autoScrollEnabled = false;
  readonly #props: SensorProps<ColumnKeysOptions>;
  readonly #held = new AbortController();

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
    const { event: pickedUp, options, onEnd, onCancel, onMove } = this.#props;
    if (event === pickedUp) return;
    const moved = options.step(event, this.#props);
    const ends = letGo.includes(event.code);
    if (!moved && !ends && event.code !== 'Escape') return;
    event.preventDefault();
    if (moved) onMove(moved);
    else this.#end(ends ? onEnd : onCancel);
  }

  #end(told: () => void): void {
    this.#held.abort();
    told();
  }
}
