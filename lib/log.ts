import pino from 'pino';
import { env } from './env';

/**
 * The structured log. Secrets are removed by name wherever they stand; document text and comment bodies are never
 * handed to it, and their usual names are removed as well in case somebody forgets.
 */
export const log = pino(
  {
    level: env.LOG_LEVEL,
    redact: {
      paths: [
        'password',
        'token',
        'secret',
        'authorization',
        'cookie',
        'text',
        'bytes',
        'body',
      ].flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
      censor: '[removed]',
    },
  },
  // Standard output belongs to what a command answers, which programs read.
  pino.destination(2),
);
