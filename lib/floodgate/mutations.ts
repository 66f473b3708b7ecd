import 'server-only';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { db, pool, type Tx } from '@/lib/db';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { isSolution, type OpenForm } from './puzzle';
import { addressKey, digest } from './queries';
import { type FloodgateInput, TRAP } from './schema';
import { openPuzzle } from './sealed-puzzle';

const HOUR = 3600;

/** Somebody who reads a whole dossier may object to several claims in an hour; a school class behind one address, too. */
const FROM_ONE_ADDRESS = { points: 20, seconds: HOUR };
/** Far above the busiest hour of a newsroom. From here on forms are held, so that a flood tells nobody and refuses nobody. */
const BUSY = { points: 200, seconds: HOUR };
/** From here on nothing is taken: twenty bytes of a tip or twenty megabytes of files, a disk is finite. */
const FULL = { points: 2000, seconds: HOUR };

function limiter(keyPrefix: string, { points, seconds }: { points: number; seconds: number }) {
  return new RateLimiterPostgres({
    storeClient: pool(),
    storeType: 'pool',
    tableName: 'rate_limit',
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix,
    points,
    duration: seconds,
  });
}

/** Where a form came from, as it may be kept, and whether so many come that they have to be held. */
export type Sending = { addressKey: string; isBusy: boolean };

/**
 * Counts one form that was filled in well, before anything is stored: 20 an hour from one network address, 200 an hour in all
 * before they are held, 2,000 before they are refused. LIMITED with the minutes to wait. Only a keyed hash of the address stays.
 */
export async function countSending(
  form: OpenForm | 'attachment',
  address: string,
): Promise<Sending> {
  const key = addressKey(address);
  const one = await consume(limiter(`${form}-from`, FROM_ONE_ADDRESS), key);
  if (one.over) throw tooManyHere(one.minutes);
  const all = await consume(limiter(`${form}-all`, FULL), 'all');
  if (all.over) throw tooManyAtOnce(all.minutes);
  return { addressKey: key, isBusy: all.consumed > BUSY.points };
}

async function consume(counter: RateLimiterPostgres, key: string) {
  const minutesOf = ({ msBeforeNext }: RateLimiterRes) =>
    Math.max(1, Math.ceil(msBeforeNext / 60_000));
  try {
    const state = await counter.consume(key);
    return { over: false, consumed: state.consumedPoints, minutes: minutesOf(state) };
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    return { over: true, consumed: error.consumedPoints, minutes: minutesOf(error) };
  }
}

function tooManyHere(minutes: number): AppError {
  return new AppError(
    'LIMITED',
    `Too much was sent from this network. Nothing was lost: what you wrote is still here. Wait ${minutes} min, then send it again.`,
  );
}

function tooManyAtOnce(minutes: number): AppError {
  return new AppError(
    'LIMITED',
    `Too much was sent at once. Nothing was lost: what you wrote is still here. Wait ${minutes} min, then send it again.`,
  );
}

/** Why a form is not simply taken; `null` is. */
export type HoldReason = 'trap' | 'unsolved' | 'busy';

/**
 * What becomes of a form that is about to be stored: null lets it in, `unsolved` and `busy` hold it until a person has looked,
 * `trap` holds it as spam. Spends the puzzle in the caller's transaction: a solution counts once, and not at all when the form
 * is not stored. Never refuses, and whoever sent the form cannot tell the difference.
 */
export async function admit(
  tx: Tx,
  form: OpenForm,
  input: FloodgateInput,
  { sending, now }: { sending: Sending; now: Date },
): Promise<HoldReason | null> {
  if (input[TRAP]) return 'trap';
  if (!(await isSpentNow(tx, form, input, now))) return 'unsolved';
  return sending.isBusy ? 'busy' : null;
}

async function isSpentNow(
  tx: Tx,
  form: OpenForm,
  { puzzle = '', solution = '' }: FloodgateInput,
  now: Date,
): Promise<boolean> {
  const note = openPuzzle(form, puzzle, env.AUTH_SECRET ?? '');
  if (!note || note.expiresAt <= now) return false;
  if (!(await isSolution(puzzle, solution, digest))) return false;
  const { count } = await tx.spentPuzzle.createMany({ data: [note], skipDuplicates: true });
  return count === 1;
}

/** Forgets the puzzles that are too old to be solved again. */
export async function removeSpentPuzzles(now: Date): Promise<void> {
  await db.spentPuzzle.deleteMany({ where: { expiresAt: { lte: now } } });
}
