import { randomBytes } from 'node:crypto';
import { access, constants, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { InstallationError } from './error';

/**
 * Makes the data directory when there is none and returns its absolute path; a relative path starts
 * at the root. Throws an InstallationError when it cannot be written.
 */
export async function openDataDirectory(root: string, path: string): Promise<string> {
  const directory = resolve(root, path);
  try {
    // Others may pass through, not look: Postgres may run as another user.
    await mkdir(directory, { recursive: true, mode: 0o711 });
    await access(directory, constants.W_OK | constants.X_OK);
    return directory;
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new InstallationError(
      `The data directory ${directory} cannot be used (${detail}). Set ASSAY_DATA_DIR to a folder that you may write.`,
    );
  }
}

/**
 * The secret of this installation, kept in the data directory and readable by its owner only; made
 * at the first call.
 */
export async function ensureSecret(directory: string): Promise<string> {
  const file = join(directory, 'auth-secret');
  const kept = await readFile(file, 'utf8').catch(() => '');
  if (kept.trim().length >= 32) return kept.trim();
  const secret = randomBytes(32).toString('base64url');
  await writeFile(file, `${secret}\n`, { mode: 0o600 });
  return secret;
}
