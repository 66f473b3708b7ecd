import type { z } from 'zod';

/** As many choices as a sentence can list. */
const MOST_CHOICES = 12;

const kinds: Record<string, string> = {
  string: 'This has to be a text.',
  number: 'This has to be a number.',
  int: 'This has to be a whole number.',
  boolean: 'This has to be true or false.',
  array: 'This has to be a list.',
  tuple: 'This has to be a list.',
  object: 'This has to be an object.',
  record: 'This has to be an object.',
  file: 'This has to be a file.',
  null: 'This has to be null.',
};

const formats: Record<string, string> = {
  uuid: 'This is not an id.',
  url: 'This is not an address.',
  email: 'This is not an e-mail address.',
  date: 'Give the date as year, month and day: 2024-03-01.',
  datetime: 'Give the time in UTC: 2024-03-01T12:00:00Z.',
};

/** A sentence about an issue for which a schema has none of its own: what is wanted, never what a library calls it. */
export function generalSentence(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return ofType(issue.expected, issue.input);
    case 'invalid_value':
      return ofChoices(issue.values);
    case 'invalid_format':
      return formats[issue.format] ?? 'This has the wrong form.';
    case 'too_big':
      return tooBig(issue.maximum, issue.origin, issue.inclusive !== false);
    case 'too_small':
      return tooSmall(issue.minimum, issue.origin, issue.inclusive !== false);
    case 'unrecognized_keys':
      return `There is no field called ${quoted(issue.keys)}.`;
    default:
      return 'This has the wrong form.';
  }
}

function ofType(expected: string, input: unknown): string {
  if (input === undefined) return 'This is missing.';
  if (expected === 'int' && typeof input === 'number' && !Number.isInteger(input)) {
    return 'This has to be a whole number.';
  }
  return kinds[expected] ?? 'This has the wrong form.';
}

function ofChoices(values: readonly unknown[]): string {
  const listed = values.length > 0 && values.length <= MOST_CHOICES;
  return listed
    ? `This is none of the possible values: ${values.join(', ')}.`
    : 'This is none of the possible values.';
}

type Bound = number | bigint;

function tooBig(maximum: Bound, origin: string, inclusive: boolean): string {
  const bound = maximum.toLocaleString('en');
  if (origin === 'string') return `This has to be at most ${bound} characters long.`;
  if (isList(origin)) return `This has to be at most ${bound} items long.`;
  return inclusive ? `This has to be at most ${bound}.` : `This has to be less than ${bound}.`;
}

function tooSmall(minimum: Bound, origin: string, inclusive: boolean): string {
  const bound = minimum.toLocaleString('en');
  if (origin === 'string') return `This has to be at least ${bound} characters long.`;
  if (isList(origin)) return `This has to be at least ${bound} items long.`;
  return inclusive ? `This has to be at least ${bound}.` : `This has to be more than ${bound}.`;
}

const isList = (origin: string) => origin === 'array' || origin === 'set';

const quoted = (keys: readonly string[]) => keys.map((key) => `“${key.slice(0, 100)}”`).join(', ');
