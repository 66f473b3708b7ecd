import { publishedTag } from '../publications/tags';
import type { CacheExpiry } from './cache-expiry';

/** Readers see a correction within five seconds, whichever process took it: two looks and a rendering fit in. */
export const LOOK_MS = 1_500;

type Settings = {
  /** The number of the public site's edition. */
  read: () => Promise<string>;
  /** Has this process forget pages; false when it could not yet. */
  expire: (expiry: CacheExpiry) => Promise<boolean>;
  /** Told of what failed; it is tried again at the next look. */
  fault: (error: unknown) => void;
};

/**
 * Has one web process forget its public pages whenever another process of the installation changed what readers can see.
 * The first look forgets them too: what was published between the build and the first look is not known.
 */
export class EditionWatch {
  readonly #settings: Settings;
  #known: string | null = null;
  #looking = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  start(): void {
    this.#timer ??= setInterval(() => void this.look(), LOOK_MS).unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** Looks once; does nothing while the look before is still under way. Never throws. */
  async look(): Promise<void> {
    if (this.#looking) return;
    this.#looking = true;
    try {
      const number = await this.#settings.read();
      if (number === this.#known) return;
      if (await this.#settings.expire({ tags: [publishedTag] })) this.#known = number;
    } catch (error) {
      this.#settings.fault(error);
    } finally {
      this.#looking = false;
    }
  }
}
