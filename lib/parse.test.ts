import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { AppError } from './errors';
import { fromForm, parse, refuseUnstorable } from './parse';

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
      pages: 'This has to be a number.',
      kind: 'This is none of the possible values: a, b.',
    });
    expect(refusal({}).message).toBe('title: This is missing.');
    expect(refusal(null).message).toBe('This has to be an object.');
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

describe('the character NUL', () => {
  it.each([['a\0'], [{ a: [{ b: '\0' }] }], [{ 'a\0': 1 }]])('is refused in %j', (value) => {
    expect(() => refuseUnstorable(value)).toThrow('A text may not contain the character NUL.');
  });

  it('and halves of one are refused, whole ones are not', () => {
    for (const half of ['\ud800', 'x\udfffy', '\udc00\ud800']) {
      expect(() => refuseUnstorable({ a: [half] })).toThrow(
        'A text has half of a character in it.',
      );
    }
    expect(() => refuseUnstorable({ a: '𐀀 and 😀' })).not.toThrow();
  });

  it('is refused in a form, and looked for however deep a value is', () => {
    const form = new FormData();
    form.append('reason', 'because\0');
    expect(() => fromForm(form)).toThrow(AppError);
    const upload = new FormData();
    upload.append('file', new File(['words'], 'a\0.txt'));
    expect(() => fromForm(upload)).toThrow('A text may not contain the character NUL.');
    let deep: unknown = '\0';
    for (let level = 0; level < 200_000; level += 1) deep = [deep];
    expect(() => refuseUnstorable(deep)).toThrow(AppError);
    expect(() => refuseUnstorable({ a: ['b', null, 1, new Date(0)] })).not.toThrow();
  });
});
