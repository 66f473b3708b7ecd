import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { AppError } from './errors';
import { fromForm, parse } from './parse';

const schema = z.object({
  title: z.string().min(1, 'Give a title.'),
  pages: z.number(),
  kind: z.enum(['a', 'b']),
});

function refusal(value: unknown): AppError {
  try {
    parse(schema, value);
  } catch (error) {
    if (error instanceof AppError) return error;
  }
  throw new Error('It was not refused.');
}

describe('parse', () => {
  it('returns what fits', () => {
    expect(parse(schema, { title: 'T', pages: 3, kind: 'a', more: 1 })).toEqual({
      title: 'T',
      pages: 3,
      kind: 'a',
    });
  });

  it('says the schema’s own sentence, and names the field', () => {
    expect(refusal({ title: '', pages: 3, kind: 'a' })).toMatchObject({
      code: 'INVALID',
      message: 'Give a title.',
      fields: { title: 'Give a title.' },
    });
  });

  it('has a sentence where the schema has none', () => {
    expect(refusal({ title: 'T', pages: 'many', kind: 'z' }).fields).toEqual({
      pages: 'This has the wrong form.',
      kind: 'This is none of the possible values.',
    });
    expect(refusal({}).message).toBe('title: This is missing.');
    expect(refusal(null).message).toBe('This has the wrong form.');
  });
});

describe('fromForm', () => {
  it('collects repeated names, keeps lists of one, and drops what is empty', () => {
    const form = new FormData();
    for (const [name, value] of [
      ['$ACTION_ID', 'x'],
      ['one', '1'],
      ['two', '1'],
      ['two', '2'],
      ['list[]', '1'],
      ['empty', ''],
    ] as const) {
      form.append(name, value);
    }
    expect(fromForm(form)).toEqual({ one: '1', two: ['1', '2'], list: ['1'] });
  });
});
