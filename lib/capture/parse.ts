import path from 'node:path';
import { Piscina } from 'piscina';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import type { CapturedText, CaptureLimits, CaptureSource } from './types';

type Answer = { captured: CapturedText } | { refusal: string };

// Two documents at once leave room for the pages of the same process.
const MOST_THREADS = 2;
// A PDF file of 300 pages and a web page of 5 MB are read with less than half of it.
const HEAP_MB = 512;
// Loading a parser costs about half a second, so a thread waits for the next file of a folder.
const IDLE_MS = 20_000;

let pool: Piscina | undefined;

function workers(): Piscina {
  pool ??= new Piscina({
    // From the sources, not from a bundle: the thread loads what was checked out.
    filename: path.join(/* turbopackIgnore: true */ env.ASSAY_ROOT, 'lib/capture/parse-worker.mjs'),
    minThreads: 0,
    maxThreads: MOST_THREADS,
    idleTimeout: IDLE_MS,
    // The thread must not inherit the loaders and flags of whoever started it.
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  });
  return pool;
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(bytes < 10 * 1024 * 1024 ? 1 : 0);
}

/**
 * Reads a document in a worker thread. Throws INVALID with a sentence for a person when it is too
 * large, takes too long, needs too much memory or cannot be read; the threads survive all of it.
 */
export async function parseDocument(
  source: CaptureSource,
  limits: CaptureLimits,
): Promise<CapturedText> {
  const { length } = source.bytes;
  if (length > limits.maxBytes) {
    const sentence = `The document has ${megabytes(length)} MB; the limit is ${megabytes(limits.maxBytes)} MB.`;
    throw new AppError('INVALID', sentence);
  }
  const answer = await run(source, limits);
  if ('refusal' in answer) throw new AppError('INVALID', answer.refusal);
  return answer.captured;
}

async function run(source: CaptureSource, limits: CaptureLimits): Promise<Answer> {
  await turn();
  // Counted from here: waiting for a thread is not the document's fault.
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), limits.timeoutMs);
  try {
    return await workers().run({ source, limits }, { signal: stop.signal });
  } catch (error) {
    throw refusalOf(error, stop.signal.aborted ? limits.timeoutMs : undefined);
  } finally {
    clearTimeout(timer);
    const next = waiting.shift();
    // A place is handed on, never let go in between, or two could take it.
    if (next) next();
    else running -= 1;
  }
}

let running = 0;
const waiting: (() => void)[] = [];

async function turn(): Promise<void> {
  if (running < MOST_THREADS) running += 1;
  else await new Promise<void>((resolve) => waiting.push(resolve));
}

function refusalOf(error: unknown, timeoutMs: number | undefined): unknown {
  if (timeoutMs !== undefined) {
    const seconds = Math.max(1, Math.round(timeoutMs / 1000));
    const sentence = `The document took longer than ${seconds} seconds to read and was given up.`;
    return new AppError('INVALID', sentence);
  }
  if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return new AppError('INVALID', 'The document needs more memory to read than is allowed.');
  }
  return error;
}
