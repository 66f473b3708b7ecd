import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSame, type Mirror, type Saved, settle } from './settle';

const early = '2026-11-21T10:00:00.000Z';
const late = '2026-11-21T10:05:00.000Z';
const text = (body: string) => ({ body: [body] });
const saved = (body: string, savedAt = early): Saved => ({
  fields: text(body),
  seenVersion: null,
  savedAt,
});
const mirror = (body: string, rest: Partial<Mirror> = {}): Mirror => ({
  ...{ fields: text(body), seenVersion: null, typedAt: late, basedOn: early, pending: true },
  ...rest,
});

describe('what a form shows when it opens', () => {
  it('is nothing where nothing is, and nothing after it was sent elsewhere', () => {
    expect(settle(null, null)).toEqual({ take: 'nothing' });
    expect(settle(mirror('sent', { pending: false }), null)).toEqual({ take: 'nothing' });
  });

  it('is what this device has typed since the server heard of it', () => {
    expect(settle(mirror('more'), saved('less'))).toMatchObject({ take: 'mirror', other: null });
    expect(settle(mirror('alone', { basedOn: null }), null)).toMatchObject({ take: 'mirror' });
  });

  it('is the newer of two that went apart, and the other stays at hand', () => {
    const apart = mirror('here', { basedOn: null });
    expect(settle(apart, saved('there'))).toMatchObject({
      take: 'mirror',
      other: text('there'),
    });
    const older = mirror('here', { basedOn: null, typedAt: early });
    expect(settle(older, saved('there', late))).toMatchObject({
      take: 'saved',
      other: text('here'),
    });
  });

  it('offers no other text where both say the same', () => {
    const same = mirror('one', { basedOn: null });
    expect(settle(same, saved('one', late))).toMatchObject({ other: null });
  });

  it('never loses a text that was not confirmed', () => {
    const fields = fc.dictionary(fc.string(), fc.array(fc.string({ minLength: 1 })));
    const time = fc.constantFrom(early, late);
    fc.assert(
      fc.property(fields, fields, time, time, fc.option(time), (own, theirs, typedAt, at, base) => {
        const kept = settle(mirror('', { fields: own, typedAt, basedOn: base }), {
          ...saved(''),
          fields: theirs,
          savedAt: at,
        });
        if (kept.take === 'nothing') throw new Error('something was there');
        const there = [kept.fields, ...(kept.other ? [kept.other] : [])];
        expect(there.some((one) => isSame(one, own))).toBe(true);
        if (base !== at) expect(there.some((one) => isSame(one, theirs))).toBe(true);
      }),
    );
  });
});

describe('two forms', () => {
  it('hold the same whatever the order, and empty is as good as absent', () => {
    expect(isSame({ a: ['1'], b: [''] }, { a: ['1'] })).toBe(true);
    expect(isSame({ a: [], b: ['2'] }, { b: ['2'] })).toBe(true);
    expect(isSame({ a: ['1'] }, { a: ['2'] })).toBe(false);
    expect(isSame({ constructor: ['1'] }, {})).toBe(false);
  });
});
