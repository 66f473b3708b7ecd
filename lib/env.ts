import { z } from 'zod';

/** An environment variable has a value that cannot be used; the message is one line for a person. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
}

const flag = z.enum(['0', '1', 'false', 'true']).transform((value) => /^(1|true)$/.test(value));
const address = /^[0-9a-fA-F.:]+(\/\d{1,3})?$/;

/** `name@example.org`, or `Name <name@example.org>`; a line break would be a header of its own. */
const mailAddress = z
  .string()
  .regex(
    /^(?:[^<>@\r\n]* <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/,
    'is not a mail address such as Assay <assay@example.org>',
  );

const webAddress = z
  .url({ protocol: /^https?$/, error: 'is not an http or https address' })
  .transform((value) => value.replace(/\/+$/, ''));

/** What is given whole or not at all. */
const together = [
  [['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'], 'OIDC needs three'],
  [['WAYBACK_ACCESS_KEY', 'WAYBACK_SECRET_KEY'], 'the web archive needs both'],
] as const;

const environmentSchema = z
  .object({
    NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
    PORT: z.coerce
      .number('is not a port number')
      .int('is not a port number')
      .min(1, 'is not a port number')
      .max(65_535, 'is not a port number')
      .default(3000),
    HOST: z.string().default('127.0.0.1'),
    DATABASE_URL: z
      .url({ protocol: /^postgres(ql)?$/, error: 'is not a postgres:// address' })
      .optional(),
    /** Where the embedded database, the keys and the lock live. */
    ASSAY_DATA_DIR: z.string().default('.assay'),
    /** The public address, without a slash at its end. */
    ASSAY_URL: webAddress.optional(),
    AUTH_SECRET: z.string().min(32, 'needs at least 32 characters').optional(),
    /** Whether an empty database gets the demonstration team. */
    ASSAY_DEMO: flag.default(true),
    SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'is not an smtp:// address' }).optional(),
    /** Whom mail comes from; without it, `assay` at the host of the public address. */
    MAIL_FROM: mailAddress.optional(),
    /** Where answers to mail go; without it, to the sender. */
    MAIL_REPLY_TO: mailAddress.optional(),
    OIDC_ISSUER: webAddress.optional(),
    OIDC_CLIENT_ID: z.string().optional(),
    OIDC_CLIENT_SECRET: z.string().optional(),
    REDIS_URL: z.url({ protocol: /^rediss?$/, error: 'is not a redis:// address' }).optional(),
    /** Addresses or networks whose X-Forwarded-For is believed, separated by commas. */
    TRUSTED_PROXIES: z
      .string()
      .transform((value) => value.split(',').map((part) => part.trim()))
      .refine((parts) => parts.every((part) => address.test(part)), 'is not a list of addresses')
      .default([]),
    LOG_LEVEL: z
      .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
      .default('info'),
    /** The folder of the sources; workers and migrations are found from here. */
    ASSAY_ROOT: z.string().optional(),
    ASSAY_MAX_UPLOAD_MB: z.coerce.number('is not a number').positive().max(2048).default(50),
    /** Whether the web process also works off the job queue. */
    ASSAY_JOBS: z.enum(['inline', 'off']).default('inline'),
    /** How this process hears of what others write; `poll` asks every second, `listen` does so where nothing arrives. */
    ASSAY_LIVE: z.enum(['listen', 'poll']).default('listen'),
    /** Set while the pages are built: there is no database, public queries answer with nothing. */
    ASSAY_BUILD: flag.default(false),
    /** The two halves of an archive.org account's key; without them no archived copies are asked for. */
    WAYBACK_ACCESS_KEY: z.string().optional(),
    WAYBACK_SECRET_KEY: z.string().optional(),
    /** The web archive that speaks Save Page Now 2. */
    WAYBACK_URL: webAddress.default('https://web.archive.org'),
    /** Whether every captured page gets an archived copy without being asked. */
    WAYBACK_AUTO: flag.default(false),
    /** Only for tests, whose web server is on this machine. */
    ASSAY_TEST_ALLOW_PRIVATE_FETCH: flag.default(false),
    /** Only for tests: the one receiver of webhooks on this machine, as an origin. */
    ASSAY_TEST_RECEIVER: webAddress.optional(),
  })
  .superRefine((value, context) => {
    for (const [names, why] of together) {
      const missing = names.filter((name) => value[name] === undefined);
      if (missing.length === names.length) continue;
      for (const name of missing) {
        context.addIssue({ code: 'custom', path: [name], message: `is missing (${why})` });
      }
    }
  })
  .transform((value) => ({
    ...value,
    ASSAY_URL: value.ASSAY_URL ?? `http://${urlHost(value.HOST)}:${value.PORT}`,
    ASSAY_ROOT: value.ASSAY_ROOT ?? process.cwd(),
    building: value.ASSAY_BUILD,
  }));

export type Environment = Readonly<z.output<typeof environmentSchema>>;

function urlHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

/**
 * Reads and checks an environment; empty values count as absent. Throws an EnvironmentError whose
 * single line names every bad variable, never its value, which may be a secret.
 */
export function parseEnvironment(source: Record<string, string | undefined>): Environment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const result = environmentSchema.safeParse(given);
  if (result.success) return Object.freeze(result.data);
  const faults = result.error.issues.map((issue) => `${issue.path.join('.')} ${reason(issue)}`);
  throw new EnvironmentError(`Bad environment: ${[...new Set(faults)].join('; ')}.`);
}

function reason(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.join(', ')}`;
  if (issue.code === 'too_big') return `must be at most ${issue.maximum}`;
  return issue.message.startsWith('Too small') ? 'is too small' : issue.message;
}

let parsed: Environment | undefined;

function current(): Environment {
  parsed ??= parseEnvironment(process.env);
  return parsed;
}

/** The environment of this process, read and checked when a value is first asked for. */
export const env: Environment = new Proxy({} as Environment, {
  get: (_, name) => Reflect.get(current(), name),
  has: (_, name) => Reflect.has(current(), name),
  set: () => false,
});

/**
 * The environment for a process that this one starts: the same, with the given changes. An empty
 * value takes a variable away.
 */
export function childEnvironment(changes: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...changes };
}

/** Changes the environment of this process, for a program that finds its database on the way. */
export function settleEnvironment(changes: Record<string, string>): Environment {
  Object.assign(process.env, changes);
  parsed = parseEnvironment(process.env);
  return parsed;
}
