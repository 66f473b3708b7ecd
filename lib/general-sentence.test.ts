import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parse } from './parse';

const sentenceOf = (schema: z.ZodType, value: unknown): string => {
  try {
    parse(schema, value);
  } catch (error) {
    if (error instanceof Error) return error.message;
  }
  throw new Error('It was not refused.');
};

describe('the sentence where a schema has none', () => {
  it.each<[z.ZodType, unknown, string]>([
    [z.string(), 7, 'This has to be a text.'],
    [z.coerce.number(), 'many', 'This has to be a number.'],
    [z.int(), 1.5, 'This has to be a whole number.'],
    [z.int(), 2 ** 60, 'This has to be at most 9,007,199,254,740,991.'],
    [z.boolean(), 'yes', 'This has to be true or false.'],
    [z.array(z.string()), {}, 'This has to be a list.'],
    [z.object({}), null, 'This has to be an object.'],
    [z.record(z.string(), z.string()), [], 'This has to be an object.'],
    [z.uuid(), 'x', 'This is not an id.'],
    [z.iso.date(), '0000-00-00', 'Give the date as year, month and day: 2024-03-01.'],
    [z.iso.datetime(), 'noon', 'Give the time in UTC: 2024-03-01T12:00:00Z.'],
    [z.string().max(3), 'long', 'This has to be at most 3 characters long.'],
    [z.string().min(2), 'x', 'This has to be at least 2 characters long.'],
    [z.array(z.string()).max(1), ['a', 'b'], 'This has to be at most 1 items long.'],
    [z.number().positive(), 0, 'This has to be more than 0.'],
    [z.enum(['a', 'b']), 'z', 'This is none of the possible values: a, b.'],
    [z.strictObject({}), { toString: 1 }, 'There is no field called “toString”.'],
    [z.union([z.string(), z.number()]), [], 'This has the wrong form.'],
  ])('%#', (schema, value, sentence) => {
    expect(sentenceOf(schema, value)).toBe(sentence);
  });

  it('names the field', () => {
    expect(sentenceOf(z.object({ limit: z.number() }), { limit: 'x' })).toBe(
      'limit: This has to be a number.',
    );
  });
});
