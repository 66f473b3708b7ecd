import { EnvironmentError } from '@/lib/env';
import { InstallationError } from '@/lib/installation/error';

/** A program that starts things and has to end them again. */
export type Program = {
  /** Adds a step for the end; the last one added is run first. */
  atEnd: (step: () => Promise<void>) => void;
  /** Settles when somebody asks the program to stop. */
  stopping: Promise<void>;
  /** Says why the program ends by itself, with exit code 1. */
  fail: (line: string) => void;
};

/** One line for the person who started the program. */
export function say(line: string): void {
  console.log(line);
}

/**
 * Runs a program to its end. A signal that asks it to stop ends it in order, with exit code 0; a
 * fault that a person can do something about is one line.
 */
export async function runProgram(work: (program: Program) => Promise<void>): Promise<void> {
  const steps: (() => Promise<void>)[] = [];
  const asked = Promise.withResolvers<void>();
  let ending: Promise<void> | undefined;
  const end = () => {
    ending ??= (async () => {
      for (const step of steps.splice(0).reverse()) await step();
    })();
    return ending;
  };
  let isAsked = false;
  const stop = async () => {
    isAsked = true;
    asked.resolve();
    await end();
    process.exit();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  // The launcher was killed.
  process.once('disconnect', stop);
  const fail = (line: string) => {
    // What breaks because everything is being stopped is no fault.
    if (isAsked) return;
    console.error(line);
    process.exitCode = 1;
  };
  try {
    await work({ atEnd: (step) => steps.push(step), stopping: asked.promise, fail });
  } catch (error) {
    const known = error instanceof InstallationError || error instanceof EnvironmentError;
    fail(
      known ? error.message : error instanceof Error ? (error.stack ?? error.message) : `${error}`,
    );
  }
  await end();
  process.exit();
}
