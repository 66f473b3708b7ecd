import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { Prisma, PrismaClient } from '@/prisma/generated/client';
import { env } from './env';
import { log } from './log';

type Store = { pool?: Pool; client?: PrismaClient };
const store = globalThis as typeof globalThis & { assayDb?: Store };
store.assayDb ??= {};
const held = store.assayDb;

/** The one pool of this process, opened at the first use. */
export function pool(): Pool {
  held.pool ??= openPool();
  return held.pool;
}

/**
 * How long a query waits for a row that another one holds: longer than a burst of writes to one thing takes, shorter than
 * what lets one stuck transaction hold every connection of the process for good.
 */
const LOCK_WAIT = '15s';

/**
 * A connection that breaks is replaced at its next use; without a listener it would end the process. Prisma writes times
 * without their zone, in UTC: so that must be the zone of the connection, or `now()` and its times would be hours apart.
 */
function openPool(): Pool {
  const options = `-c TimeZone=UTC -c lock_timeout=${LOCK_WAIT}`;
  const opened = new Pool({ connectionString: env.DATABASE_URL, max: 10, options });
  opened.on('error', (error) => log.warn({ err: error }, 'database connection lost'));
  opened.on('connect', (client) => client.on('error', () => undefined));
  return opened;
}

function client(): PrismaClient {
  held.client ??= new PrismaClient({ adapter: new PrismaPg(pool()) });
  return held.client;
}

/** The Prisma client of this process, connected at the first use. */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get(_target, property) {
    const instance = client();
    const value = Reflect.get(instance, property, instance);
    return typeof value === 'function' ? value.bind(instance) : value;
  },
});

/** A transaction of Prisma: what every mutation works in. */
export type Tx = Prisma.TransactionClient;

/**
 * How long a transaction waits for one of the connections, in milliseconds. In a burst of writes to one thing each waits for
 * those before it; a person rather waits than begins anew, and a proxy gives up after a minute.
 */
const MAX_WAIT = 25_000;

/**
 * Runs `work` in one transaction; everything in it happens, or nothing. Serialisation failures and deadlocks are tried
 * again, twice. It is given up after half a minute, unless `timeoutMs` knows better; `isDatabaseAway` knows those errors.
 */
export async function transaction<T>(
  work: (tx: Tx) => Promise<T>,
  { timeoutMs = 30_000 }: { timeoutMs?: number } = {},
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.$transaction(work, { timeout: timeoutMs, maxWait: MAX_WAIT });
    } catch (error) {
      if (!isConflict(error) || attempt === 3) throw error;
    }
  }
}

// A raw query that fails so has another code than the rest of Prisma, and says why only in its words.
const rawConflict = /Code: `(40001|40P01)`/;

function isConflict(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  return error.code === 'P2034' || (error.code === 'P2010' && rawConflict.test(error.message));
}

/** Closes the pool and the client; for scripts and tests that end. */
export async function closeDb(): Promise<void> {
  await held.client?.$disconnect();
  await held.pool?.end();
  held.client = undefined;
  held.pool = undefined;
}
