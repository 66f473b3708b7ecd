import { KeyRegistry } from './key-registry';
import { readSingleKeys } from './single-keys';

/** The keys of this tab. */
export const deskKeys = new KeyRegistry(readSingleKeys);
