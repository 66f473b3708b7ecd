import type { z } from 'zod';
import { AppError, type FieldErrors } from './errors';

/** Parses `value` or throws INVALID with one sentence a field; the first one is the message. */
export function parse<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const result = schema.safeParse(value, { error: plainSentence });
  if (result.success) return result.data;
  const fields: FieldErrors = {};
  for (const issue of result.error.issues) fields[issue.path.join('.') || 'form'] ??= issue.message;
  const [[name, sentence] = ['', 'The input is not valid.']] = Object.entries(fields);
  const isGeneral = Object.values(general).includes(sentence) && name !== 'form';
  throw new AppError('INVALID', isGeneral ? `${name}: ${sentence}` : sentence, fields);
}

const general = {
  missing: 'This is missing.',
  type: 'This has the wrong form.',
  choice: 'This is none of the possible values.',
};

/** What to say where a schema has no sentence of its own. */
const plainSentence: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'invalid_type' && issue.input === undefined) return general.missing;
  if (issue.code === 'invalid_value') return general.choice;
  return issue.code === 'invalid_type' || issue.code === 'invalid_format'
    ? general.type
    : undefined;
};

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
