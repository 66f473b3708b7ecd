import type { z } from 'zod';
import { AppError, type FieldErrors } from './errors';
import { generalSentence } from './general-sentence';

/** Parses `value` or throws INVALID with one sentence a field; the first one is the message. */
export function parse<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const general = new Set<string>();
  const error: z.core.$ZodErrorMap = (issue) => {
    const sentence = generalSentence(issue);
    general.add(sentence);
    return sentence;
  };
  const result = schema.safeParse(value, { error });
  if (result.success) return result.data;
  const fields: FieldErrors = {};
  for (const issue of result.error.issues) fields[issue.path.join('.') || 'form'] ??= issue.message;
  const [[name, sentence] = ['', 'The input is not valid.']] = Object.entries(fields);
  const isGeneral = general.has(sentence) && name !== 'form';
  throw new AppError('INVALID', isGeneral ? `${name}: ${sentence}` : sentence, fields);
}

/**
 * Refuses with INVALID what a text in the database cannot hold, however deep in a value it stands: the character NUL, and
 * halves of characters (UTF-16 surrogates without their other half), which JSON can write.
 */
export function refuseUnstorable(value: unknown): void {
  const waiting = [value];
  while (waiting.length > 0) {
    const one = waiting.pop();
    if (typeof one === 'string') refuseText(one);
    if (one === null || typeof one !== 'object') continue;
    for (const [key, inner] of Object.entries(one)) waiting.push(key, inner);
  }
}

function refuseText(text: string): void {
  if (text.includes('\0')) {
    throw new AppError('INVALID', 'A text may not contain the character NUL.');
  }
  if (!text.isWellFormed()) {
    throw new AppError('INVALID', 'A text has half of a character in it.');
  }
}

/**
 * A form as an object: `name` to string, file, or list where a name repeats or ends in `[]`; empty strings are dropped.
 * Throws INVALID for a text or a file's name with the character NUL, which no form of ours sends.
 */
export function fromForm(form: FormData): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const key of new Set(form.keys())) {
    if (key.startsWith('$ACTION')) continue;
    const all = form.getAll(key).filter((value) => value !== '');
    refuseUnstorable([
      key,
      ...all.map((value) => (typeof value === 'string' ? value : value.name)),
    ]);
    if (key.endsWith('[]')) out[key.slice(0, -2)] = all;
    else if (all.length > 0) out[key] = all.length > 1 ? all : all[0];
  }
  return out;
}
