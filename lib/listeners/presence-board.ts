import { namedFrame } from '@/lib/live/events';
import { type Place, peopleOf, placeKey, placeOf, type Screen } from '@/lib/presence/places';
import { listScreensAt, listScreensBeside } from '@/lib/presence/queries';
import { encode, type Hub, type Listener } from './hub';

/** Changes at one place within this time are told together. */
const GATHER_MS = 100;

/** Tells who listens at a claim or document who else is there, and what they type. */
export class PresenceBoard {
  readonly #hub: Hub;
  /** What was last told about a place. */
  readonly #told = new Map<string, string>();
  readonly #waiting = new Map<string, Promise<void>>();

  constructor(hub: Hub) {
    this.#hub = hub;
  }

  /** A place changed, as its key says. */
  show(key: string): Promise<void> {
    const [kind, id = ''] = key.split(':');
    if (kind !== 'claim' && kind !== 'document') return Promise.resolve();
    const work =
      this.#waiting.get(key) ??
      new Promise<void>((resolve) => setTimeout(resolve, GATHER_MS)).then(async () => {
        this.#waiting.delete(key);
        this.#tell({ kind, id }, await listScreensAt({ kind, id }), true);
      });
    this.#waiting.set(key, work);
    return work;
  }

  /** Looks at every place where somebody listens in this process, and tells what is new: who fell silent, above all. */
  async showAll(): Promise<void> {
    const screens = this.#hub.all().flatMap(({ screenId }) => screenId ?? []);
    const places = Map.groupBy(await listScreensBeside(screens), (screen) => {
      const place = placeOf(screen);
      return place ? placeKey(place) : '';
    });
    for (const key of this.#told.keys()) if (!places.has(key)) this.#told.delete(key);
    for (const [, beside] of places) {
      const place = beside[0] && placeOf(beside[0]);
      if (place) this.#tell(place, beside, false);
    }
  }

  /** Tells one listener who has just come who is at the place of their screen. */
  async greet(listener: Listener): Promise<void> {
    if (!listener.screenId) return;
    const beside = ofTeam(listener, await listScreensBeside([listener.screenId]));
    const place = beside[0] && placeOf(beside[0]);
    if (place) listener.send(encode(frameOf(place, beside)));
  }

  #tell(place: Place, screens: readonly Screen[], always: boolean): void {
    const frame = frameOf(place, screens);
    const key = placeKey(place);
    if (!always && this.#told.get(key) === frame) return;
    this.#told.set(key, frame);
    const bytes = encode(frame);
    const here = new Set(screens.map(({ screenId }) => screenId));
    for (const listener of this.#hub.all()) {
      const { screenId, filter, teamId } = listener;
      if ((screens[0]?.teamId ?? teamId) !== teamId) continue;
      const beside = screenId !== null && here.has(screenId);
      if (beside || filter[place.kind] === place.id) listener.send(bytes);
    }
  }
}

/** A listener says itself which screen is its own: that of another team shows it nobody. */
function ofTeam({ teamId }: Listener, screens: Screen[]): Screen[] {
  return screens.filter((screen) => screen.teamId === teamId);
}

function frameOf(place: Place, screens: readonly Screen[]): string {
  return namedFrame('presence', { place, people: peopleOf(screens) });
}
