import { unstable_rethrow } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { v7 as uuid } from 'uuid';
import type { z } from 'zod';
import type { Member } from './auth/types';
import { requireMember } from './auth/viewer';
import { isDatabaseAway } from './database-away';
import { discardDraft } from './drafts/mutations';
import { draftKeySchema } from './drafts/schema';
import { AppError, type ErrorCode, type FieldErrors } from './errors';
import { log } from './log';
import { fromForm, parse } from './parse';
import { getSayer } from './sentences/say';

export { fromForm, parse } from './parse';

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
 * an id that the person sees. What went through has no draft any more: the form names it in `draftKey`.
 */
export function memberAction<S extends z.ZodType, T>(
  schema: S,
  run: (member: Member, input: z.output<S>) => Promise<T>,
) {
  return async (_previous: ActionState<T>, form: FormData): Promise<ActionState<T>> => {
    try {
      const input = parse(schema, fromForm(form));
      const member = await requireMember();
      const result = await run(member, input).catch(async (error) => {
        if (isRedirect(error)) await forgetDraft(member, form);
        throw error;
      });
      await forgetDraft(member, form);
      return { status: 'done', result };
    } catch (error) {
      unstable_rethrow(error);
      return refused(error, form);
    }
  };
}

/** Next ends an action that goes to another page by throwing; it went through all the same. */
function isRedirect(error: unknown): boolean {
  const digest = error instanceof Error && 'digest' in error ? error.digest : undefined;
  return typeof digest === 'string' && digest.startsWith('NEXT_REDIRECT');
}

/** What was sent is sent, also when its draft cannot be removed now; the form itself tries again. */
async function forgetDraft(member: Member, form: FormData): Promise<void> {
  const key = draftKeySchema.safeParse(form.get('draftKey'));
  if (!key.success) return;
  await discardDraft(member, { key: key.data }).catch((error) =>
    log.warn({ err: error }, 'a sent draft was not removed'),
  );
}

/** The sentences of a refusal in the language of the page. */
async function said({ message, fields }: AppError): Promise<Pick<AppError, 'message' | 'fields'>> {
  const say = await getSayer();
  const sentences = Object.entries(fields).map(([name, sentence]) => [name, say(sentence)]);
  return { message: say(message), fields: Object.fromEntries(sentences) };
}

/** The refused state for `error`, with what was typed given back; a bug is logged and shown by its id only. */
export async function refused(error: unknown, form: FormData): Promise<ActionState<never>> {
  const values: Record<string, string> = {};
  for (const [key, value] of form) {
    if (typeof value === 'string' && !key.startsWith('$ACTION') && !/password/i.test(key))
      values[key] = value;
  }
  if (error instanceof AppError) {
    const { code, current } = error;
    return { status: 'refused', code, ...(await said(error)), values, current };
  }
  const t = await getTranslations('errors');
  if (isDatabaseAway(error)) {
    log.warn({ err: error }, 'the database did not answer in time');
    const message = t('databaseAway');
    return { status: 'refused', code: 'UNAVAILABLE', message, fields: {}, values };
  }
  const id = uuid();
  log.error({ err: error, id }, 'action failed');
  return {
    status: 'refused',
    code: 'UNEXPECTED',
    message: t('unexpected', { id }),
    fields: {},
    values,
  };
}
