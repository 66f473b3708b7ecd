import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Choice, isToldOf, type Standing } from './following';

const nobody: Standing = {
  claim: null,
  document: null,
  topics: [],
  addressed: false,
  involved: false,
  wide: false,
};
const told = (standing: Partial<Standing>) => isToldOf({ ...nobody, ...standing });

const choice = fc.constantFrom<Choice>('watched', 'muted', null);
const any = fc.record({
  claim: choice,
  document: choice,
  topics: fc.array(choice, { maxLength: 3 }),
  addressed: fc.boolean(),
  involved: fc.boolean(),
  wide: fc.boolean(),
});

describe('who is told', () => {
  it.each<[string, Partial<Standing>, boolean]>([
    ['nobody without a reason', {}, false],
    ['who is involved', { involved: true }, true],
    ['who is addressed', { addressed: true }, true],
    ['who watches the claim', { claim: 'watched' }, true],
    ['who watches the document', { document: 'watched' }, true],
    [
      'not who muted the claim and watches its document',
      { claim: 'muted', document: 'watched' },
      false,
    ],
    ['who watches the claim and muted its document', { claim: 'watched', document: 'muted' }, true],
    [
      'who watches a topic, of what is told widely',
      { topics: [null, 'watched'], wide: true },
      true,
    ],
    ['not who watches a topic, of every comment', { topics: ['watched'] }, false],
    ['not who muted the topic and is involved', { topics: ['muted'], involved: true }, false],
    ['who muted the topic and is addressed', { topics: ['muted'], addressed: true }, true],
    ['who watches one of two topics', { topics: ['muted', 'watched'], wide: true }, true],
  ])('%s', (_, standing, expected) => {
    expect(told(standing)).toBe(expected);
  });

  it('is never who muted the claim, whatever else they chose or did', () => {
    fc.assert(fc.property(any, (standing) => !isToldOf({ ...standing, claim: 'muted' })));
  });

  it('is always who watches the claim', () => {
    fc.assert(fc.property(any, (standing) => isToldOf({ ...standing, claim: 'watched' })));
  });

  it('never changes to less because somebody is addressed', () => {
    fc.assert(fc.property(any, (one) => isToldOf({ ...one, addressed: true }) || !isToldOf(one)));
  });
});
