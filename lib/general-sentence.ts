import type { z } from 'zod';

/** As many choices as a sentence can list. */
const MOST_CHOICES = 12;

const kinds: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'an object',
  record: 'an object',
  file: 'a file',
  null: 'null',
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
      return `This has to be ${issue.inclusive === false ? 'less than' : 'at most'} ${amount(issue.maximum, issue.origin)}.`;
    case 'too_small':
      return `This has to be ${issue.inclusive === false ? 'more than' : 'at least'} ${amount(issue.minimum, issue.origin)}.`;
    case 'unrecognized_keys':
      return `There is no field called ${issue.keys.map((key) => `“${key.slice(0, 100)}”`).join(', ')}.`;
    default:
      return 'This has the wrong form.';
  }
}

function ofType(expected: string, input: unknown): string {
  if (input === undefined) return 'This is missing.';
  if (expected === 'int' && typeof input === 'number' && !Number.isInteger(input)) {
    return 'This has to be a whole number.';
  }
  const kind = kinds[expected];
  return kind ? `This has to be ${kind}.` : 'This has the wrong form.';
}

function ofChoices(values: readonly unknown[]): string {
  const listed = values.length > 0 && values.length <= MOST_CHOICES;
  return `This is none of the possible values${listed ? `: ${values.join(', ')}` : ''}.`;
}

function amount(bound: number | bigint, origin: string): string {
  const number = bound.toLocaleString('en');
  if (origin === 'string') return `${number} characters long`;
  if (origin === 'array' || origin === 'set') return `${number} items long`;
  return number;
}
