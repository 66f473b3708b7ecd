import { parseArgs } from 'node:util';
import { type Environment, parseEnvironment, settleEnvironment } from '@/lib/env';
import { ensureBuild, ensurePrismaClient } from '@/lib/installation/build';
import { expireCache } from '@/lib/installation/cache-expiry';
import {
  fillDatabase,
  hasDemonstration,
  isEmptyDatabase,
  type OpenDatabase,
  openDatabase,
} from '@/lib/installation/database';
import { checkAddress, startWeb } from '@/lib/installation/web';
import { runProgram, say } from './program';

const root = process.env.ASSAY_ROOT ?? process.cwd();
const { values } = parseArgs({ options: { dev: { type: 'boolean', default: false } } });

await runProgram(async (program) => {
  const environment = parseEnvironment(process.env);
  await checkAddress(environment.HOST, environment.PORT);
  await ensurePrismaClient(root, say);
  const database = await openDatabase({
    root,
    dataDirectory: environment.ASSAY_DATA_DIR,
    databaseUrl: environment.DATABASE_URL,
    say,
    atEnd: program.atEnd,
  });
  const settled = settle(environment, database);
  const firstAdminPath = await fill(settled, database);
  if (!values.dev) await ensureBuild(root, say);
  const web = await startWeb({
    root,
    host: environment.HOST,
    port: environment.PORT,
    development: values.dev,
    environment: {
      NODE_ENV: values.dev ? 'development' : 'production',
      NEXTAUTH_URL: settled.ASSAY_URL,
      NEXT_TELEMETRY_DISABLED: '1',
    },
  });
  program.atEnd(web.stop);
  // The build was made without a database: every page that shows one is rendered again.
  const expired = await expireCache(web.address, settled.AUTH_SECRET ?? '', {
    tags: [],
    everything: true,
  });
  if (!expired) say('The pages of the build could not be renewed; they may be empty at first.');
  await greet(settled, database.url, firstAdminPath);
  const lost = await Promise.race([
    program.stopping,
    web.exited.then(() => 'The web process ended by itself.'),
    database.lost.then(() => 'The embedded Postgres ended by itself; postgres.log says why.'),
  ]);
  if (lost) program.fail(lost);
});

/** Makes what was found the environment of this process and of those it starts. */
function settle(environment: Environment, database: OpenDatabase): Environment {
  return settleEnvironment({
    ASSAY_ROOT: root,
    ASSAY_DATA_DIR: database.directory,
    ASSAY_URL: environment.ASSAY_URL,
    PORT: String(environment.PORT),
    HOST: environment.HOST,
    DATABASE_URL: database.url,
    AUTH_SECRET: environment.AUTH_SECRET ?? database.secret,
  });
}

/** Loads the demonstration team, or returns the path of the first admin's invitation. */
async function fill(environment: Environment, database: OpenDatabase): Promise<string | null> {
  if (!(await isEmptyDatabase(database.url))) return null;
  const { closeDb } = await import('../lib/db');
  try {
    if (!environment.ASSAY_DEMO) {
      const { createFirstAdminInvitation } = await import('../lib/invitations/mutations');
      return (await createFirstAdminInvitation())?.path ?? null;
    }
    say('Loading the demonstration team into the empty database.');
    const { migrateJobs } = await import('../lib/jobs/migrate');
    const { seedDemo } = await import('../prisma/seed');
    await migrateJobs();
    await fillDatabase(database.directory, seedDemo);
    return null;
  } finally {
    await closeDb();
  }
}

async function greet(
  environment: Environment,
  databaseUrl: string,
  firstAdminPath: string | null,
): Promise<void> {
  say(`Assay is ready: ${environment.ASSAY_URL}`);
  if (firstAdminPath) {
    say(`Become the first admin (once): ${new URL(firstAdminPath, environment.ASSAY_URL)}`);
  }
  if (await hasDemonstration(databaseUrl)) {
    say('Demonstration accounts, password assay-demo:');
    say('  observer@demo.test  reviewer@demo.test  reviewer2@demo.test');
    say('  editor@demo.test    editor2@demo.test   admin@demo.test');
  }
  say('Ctrl-C stops it.');
}
