import type pg from 'pg';
import type { Environment } from '../env';
import { missingParts, requiredParts } from '../publisher/completeness';
import { profileSchema, publisherSchema } from '../publisher/schema';
import { examineAuditLog, examineSigningKey } from './examine-audit';
import { migrationProblem, readMigrations } from './migrate';

/** One thing that was examined; `advice` is what to do when it is not well. */
export type Finding = { name: string; well: boolean; detail: string; advice?: string };

type Database = Pick<pg.Pool, 'query'>;

/** Postgres 15 is the oldest that the migrations are written for. */
const OLDEST_POSTGRES = 15;

/** Examines an installation whose database answers, and says what to do about each finding. */
export async function examine(environment: Environment, database: Database): Promise<Finding[]> {
  return [
    examineNode(),
    await examinePostgres(database),
    await examineMigrations(environment, database),
    await examineTrigrams(database),
    await examineDemonstration(environment, database),
    await examinePublisher(database),
    await examineAuditLog(database),
    await examineSigningKey(environment, database),
    await examineReaders(database),
    await examineWeb(environment),
    examineMail(environment),
  ];
}

function examineNode(): Finding {
  const well = Number(process.versions.node.split('.')[0]) >= 24;
  const advice = 'Run "npm ci --include=dev", which brings the pinned Node.';
  return { name: 'node', well, detail: `Node ${process.versions.node}`, advice };
}

async function examinePostgres(database: Database): Promise<Finding> {
  const { rows } = await database.query<{ version: string }>(
    "SELECT current_setting('server_version_num') AS version",
  );
  const major = Math.floor(Number(rows[0]?.version ?? 0) / 10_000);
  const advice = `Move to Postgres ${OLDEST_POSTGRES} or newer.`;
  return { name: 'postgres', well: major >= OLDEST_POSTGRES, detail: `Postgres ${major}`, advice };
}

async function examineMigrations(environment: Environment, database: Database): Promise<Finding> {
  const migrations = await readMigrations(environment.ASSAY_ROOT);
  const problem = await migrationProblem(database, migrations);
  const detail = problem ?? `${migrations.length} applied`;
  const advice = 'Run "npm start" once, with the code that belongs to this database.';
  return { name: 'migrations', well: problem === null, detail, advice };
}

async function examineTrigrams(database: Database): Promise<Finding> {
  const { rows } = await database.query<{ count: number }>(
    "SELECT cardinality(show_trgm('事实核查')) AS count",
  );
  const well = (rows[0]?.count ?? 0) > 0;
  const detail = well ? 'found in every script' : 'none found in Chinese';
  const advice = 'Create the database with the locale C.UTF-8, and restore the data into it.';
  return { name: 'search', well, detail, advice };
}

async function examineDemonstration(
  environment: Environment,
  database: Database,
): Promise<Finding> {
  const { rowCount } = await database.query('SELECT 1 FROM team WHERE is_demonstration LIMIT 1');
  const { hostname } = new URL(environment.ASSAY_URL);
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  const detail = rowCount ? 'loaded, its password is known to everybody' : 'not loaded';
  const advice = 'Begin with an empty database and ASSAY_DEMO=0 before others can reach this.';
  return { name: 'demonstration', well: !rowCount || local, detail, advice };
}

/** A profile with gaps is no fault of the installation, and keeps nobody from publishing. */
async function examinePublisher(database: Database): Promise<Finding> {
  const name = 'publisher';
  const { rows } = await database.query<Record<string, unknown>>(
    'SELECT name, description, contact, funding, profile FROM installation',
  );
  const [row] = rows;
  if (!row) return { name, well: true, detail: 'not described yet' };
  const { profile, ...words } = row;
  const stored = { ...profileSchema.parse(profile), ...words };
  const missing = missingParts(publisherSchema.parse(stored));
  const advice = 'An admin writes them under Settings, Publisher.';
  const detail =
    missing.length === 0
      ? 'described'
      : `${missing.length} of ${requiredParts.length} parts of the profile are missing: ${missing.join(', ')}. ${advice}`;
  return { name, well: true, detail };
}

/** For how long what tells of readers is kept: whoever answers for it reads it here as well as in the settings. */
async function examineReaders(database: Database): Promise<Finding> {
  const { rows } = await database.query<{ keep: number; spam: number; waiting: number }>(
    'SELECT keep_days AS keep, spam_days AS spam, waiting_days AS waiting FROM reader_settings',
  );
  const { keep, spam, waiting } = rows[0] ?? { keep: 0, spam: 0, waiting: 0 };
  const detail = `what tells of readers is deleted ${keep} days after an answer, spam after ${spam}, addresses after ${waiting}`;
  return { name: 'readers', well: rows.length === 1, detail };
}

async function examineWeb(environment: Environment): Promise<Finding> {
  const name = 'web';
  const advice = 'Run "npm start", or set PORT, HOST and ASSAY_URL to where it runs.';
  try {
    const signal = AbortSignal.timeout(5_000);
    const response = await fetch(new URL('/api/ready', environment.ASSAY_URL), { signal });
    const detail = `${environment.ASSAY_URL} answers ${response.status}`;
    return { name, well: response.ok, detail, advice };
  } catch {
    return { name, well: false, detail: `${environment.ASSAY_URL} does not answer`, advice };
  }
}

function examineMail(environment: Environment): Finding {
  const detail = environment.SMTP_URL ? 'by SMTP_URL' : 'none; invitations are links to hand on';
  return { name: 'mail', well: true, detail };
}
