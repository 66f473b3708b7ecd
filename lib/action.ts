import { getTranslations } from 'next-intl/server';
import { unstable_rethrow } from 'next/navigation';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import type { Member } from './auth/types';
import { requireMember } from './auth/viewer';
import { AppError, type ErrorCode, type FieldErrors } from './errors';
import { log } from './log';

/** What a form knows after it was sent. `values` gives back what was typed, so that a refusal loses nothing. */
export type ActionState<T = unknown> =
  | { status: 'idle' }
  | { status: 'done'; result: T }
  | {
      status: 'refused';
      code: ErrorCode | 'UNEXPECTED';
      message: string;
      fields: FieldErrors;
      values: Record<string, string>;
      current?: unknown;
    };

export const idle: ActionState<never> = { status: 'idle' };

/**
 * Turns a mutation into a form action: parses the form with `schema`, finds the member, runs `run`, maps refusals to
 * state. Repeated fields become arrays, empty strings become absent. Anything that is not an AppError is logged with
 * an id that the person sees.
 */
export function memberAction<S extends z.ZodType, T>(
  schema: S,
  run: (member: Member, input: z.output<S>) => Promise<T>,
) {
  return async (_previous: ActionState<T>, form: FormData): Promise<ActionState<T>> => {
    try {
      const input = parse(schema, fromForm(form));
      return { status: 'done', result: await run(await requireMember(), input) };
    } catch (error) {
      unstable_rethrow(error);
      return refused(error, form);
    }
  };
}

/** Parses `value` or throws INVALID with one sentence a field; the first one is the message. */
export function parse<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const fields: FieldErrors = {};
  for (const issue of result.error.issues) fields[issue.path.join('.') || 'form'] ??= issue.message;
  throw new AppError('INVALID', Object.values(fields)[0] ?? 'The input is not valid.', fields);
}

/** A form as an object: `name` to string, file, or list where a name repeats or ends in `[]`; empty strings are dropped. */
export function fromForm(form: FormData): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const key of new Set(form.keys())) {
    if (key.startsWith('$ACTION')) continue;
    const all = form.getAll(key).filter((value) => value !== '');
    if (key.endsWith('[]')) out[key.slice(0, -2)] = all;
    else if (all.length > 0) out[key] = all.length > 1 ? all : all[0];
  }
  return out;
}

/** The refused state for `error`, with what was typed given back; a bug is logged and shown by its id only. */
export async function refused(error: unknown, form: FormData): Promise<ActionState<never>> {
  const values: Record<string, string> = {};
  for (const [key, value] of form) {
    if (typeof value === 'string' && !key.startsWith('$ACTION') && !/password/i.test(key)) values[key] = value;
  }
  if (error instanceof AppError) {
    const { code, message, fields, current } = error;
    return { status: 'refused', code, message, fields, values, current };
  }
  const id = uuid();
  log.error({ err: error, id }, 'action failed');
  const t = await getTranslations('errors');
  return { status: 'refused', code: 'UNEXPECTED', message: t('unexpected', { id }), fields: {}, values };
}
