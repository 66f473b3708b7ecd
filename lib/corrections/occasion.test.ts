import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PublicationKind } from '@/prisma/generated/enums';
import { isCorrection, type OccasionGiven, occasionOf } from './occasion';

const fault = (given: OccasionGiven, latest: PublicationKind | null) => {
  try {
    occasionOf(given, latest);
    return null;
  } catch (error) {
    return Object.keys((error as { fields: object }).fields)[0];
  }
};

describe('what may follow what', () => {
  it.each([
    [null, { first: null, update: 'kind', correction: 'kind', retraction: 'kind' }],
    ['first', { first: 'kind', update: null, correction: null, retraction: null }],
    ['update', { first: 'kind', update: null, correction: null, retraction: null }],
    ['correction', { first: 'kind', update: null, correction: null, retraction: null }],
    // A retracted claim is taken up again, it is not retracted twice.
    ['retraction', { first: 'kind', update: null, correction: null, retraction: 'kind' }],
  ] as const)('after %s', (latest, expected) => {
    const found = Object.values(PublicationKind).map((kind) => [
      kind,
      fault({ kind, note: 'It was 42.' }, latest),
    ]);
    expect(Object.fromEntries(found)).toEqual(expected);
  });
});

describe('what a publication says', () => {
  it('takes an error upon the publisher where nobody says whose it was', () => {
    expect(occasionOf({ kind: 'correction', note: 'It was 42.' }, 'first')).toEqual({
      kind: 'correction',
      cause: 'our_error',
      severity: 'substantial',
      note: 'It was 42.',
    });
  });

  it('keeps what was said', () => {
    const given = {
      kind: 'retraction',
      cause: 'source_retracted',
      severity: 'minor',
      note: 'The journal withdrew the paper.',
    } as const;
    expect(occasionOf(given, 'update')).toEqual(given);
    expect(occasionOf({ kind: 'update', cause: 'new_evidence' }, 'first')).toEqual({
      kind: 'update',
      cause: 'new_evidence',
      severity: null,
      note: null,
    });
  });

  it('wants a note of what was wrong, and no cause of a first publication', () => {
    expect(fault({ kind: 'correction' }, 'first')).toBe('note');
    expect(fault({ kind: 'retraction', cause: 'our_error' }, 'first')).toBe('note');
    expect(fault({ kind: 'first', cause: 'our_error' }, null)).toBe('kind');
  });

  it('is complete in every correction that is let through', () => {
    const kinds = fc.constantFrom(...Object.values(PublicationKind));
    fc.assert(
      fc.property(kinds, fc.option(kinds), fc.string(), (kind, latest, note) => {
        if (fault({ kind, note }, latest)) return;
        const said = occasionOf({ kind, note }, latest);
        if (isCorrection(kind)) expect(said.cause && said.severity && said.note).toBeTruthy();
      }),
    );
  });
});
