import { CommanderError } from 'commander';
import { EnvironmentError, parseEnvironment, settleEnvironment } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { joinDatabase } from '@/lib/installation/database';
import { InstallationError } from '@/lib/installation/error';

const root = process.env.ASSAY_ROOT ?? process.cwd();

/** Standard output belongs to the answer, so notes go to standard error. */
export function note(line: string): void {
  console.error(line);
}

/** Ends the command as wrongly used: exit code 2. */
export function wrongUsage(sentence: string): CommanderError {
  note(sentence);
  return new CommanderError(2, 'assay.usage', sentence);
}

/**
 * Runs the work of a command with the installation's database as the environment's, and sets the
 * exit code: 1 when the work answers false or refuses.
 */
export async function runCommand(work: () => Promise<boolean>): Promise<void> {
  let close = async () => {};
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => close().finally(() => process.exit(1)));
  }
  try {
    const environment = parseEnvironment(process.env);
    const database = await joinDatabase({
      root,
      dataDirectory: environment.ASSAY_DATA_DIR,
      databaseUrl: environment.DATABASE_URL,
      say: note,
      atEnd: (step) => {
        close = step;
      },
    });
    settleEnvironment({
      ASSAY_DATA_DIR: database.directory,
      DATABASE_URL: database.url,
      AUTH_SECRET: environment.AUTH_SECRET ?? database.secret,
    });
    const { closeDb } = await import('../../lib/db');
    close = async () => {
      await closeDb();
      await database.close();
    };
    process.exitCode = (await work()) ? 0 : 1;
  } catch (error) {
    if (error instanceof CommanderError) throw error;
    note(sentenceOf(error));
    process.exitCode = 1;
  } finally {
    await close();
  }
}

/** What to tell a person about a fault; anything unforeseen keeps its trace. */
export function sentenceOf(error: unknown): string {
  const known = [AppError, InstallationError, EnvironmentError].some(
    (kind) => error instanceof kind,
  );
  if (error instanceof Error) return known ? error.message : (error.stack ?? error.message);
  return String(error);
}
