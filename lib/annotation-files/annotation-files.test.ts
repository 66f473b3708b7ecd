import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Incoming, readAnnotation } from './incoming';
import { readAnnotationFile } from './read-file';
import { inOrderOfNeed, unitsOf, wavesOf } from './units';

const read = (value: object) => {
  const one = readAnnotation(value);
  if ('reason' in one) throw new Error(one.reason);
  return one;
};

describe('a selector', () => {
  it('is found among others, and where one refines another', () => {
    const quote = { type: 'TextQuoteSelector', exact: 'words' };
    for (const selector of [
      quote,
      [{ type: 'CssSelector', value: 'p' }, quote],
      { type: 'FragmentSelector', refinedBy: { type: 'XPathSelector', refinedBy: quote } },
    ]) {
      expect(read({ target: { source: 'https://a.example/', selector } })).toMatchObject({
        uri: 'https://a.example/',
        quote: { exact: 'words' },
      });
    }
  });

  it('may be missing, or a source may be an object', () => {
    expect(read({ target: 'https://a.example/' })).toMatchObject({
      uri: 'https://a.example/',
      quote: null,
    });
    expect(read({ target: { source: { id: 'https://b.example/' } } }).uri).toBe(
      'https://b.example/',
    );
  });
});

describe('a body', () => {
  it.each([
    [{ bodyValue: 'a' }, 'a'],
    [{ body: 'https://a.example/' }, 'https://a.example/'],
    [{ body: { value: 'a' } }, 'a'],
    [{ body: [{ value: 'a' }, { value: 'b', purpose: 'tagging' }, { value: '' }] }, 'a\n\nTags: b'],
    [{ body: { type: 'SpecificResource', source: { value: 'a' } } }, 'a'],
    [{}, null],
  ])('%j says %j', (given, said) => {
    const { comment } = read({ ...given, target: 'x', creator: 'Jun', created: 'nonsense' });
    expect(comment).toEqual(said === null ? null : { body: said, by: 'Jun', at: null });
  });
});

it('an account of Hypothesis is a name at a place, not a mail address', () => {
  const row = { uri: 'x', user: 'acct:jun@hypothes.is', target: [{ source: 'x' }], text: 'a' };
  expect(read(row).comment?.by).toBe('jun (hypothes.is)');
  const shown = { ...row, user_info: { display_name: '渡辺' } };
  expect(read(shown).comment?.by).toBe('渡辺 (jun, hypothes.is)');
});

it('an annotation without an id is named by its content', () => {
  const [one, same, other] = ['a', 'a', 'b'].map((bodyValue) => read({ bodyValue, target: 'x' }));
  expect(one?.sourceId).toMatch(/^sha256:/);
  expect(one?.sourceId).toBe(same?.sourceId);
  expect(one?.sourceId).not.toBe(other?.sourceId);
});

it('whatever JSON it is, it is read or refused in a sentence, and never thrown at', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      const one = readAnnotation(value);
      expect(one.sourceId.length).toBeGreaterThan(0);
      if ('reason' in one) expect(one.reason).toMatch(/^[A-Z].*\.$/);
    }),
  );
});

it('an escaped backslash before u0000 is not the character NUL', () => {
  expect(read({ target: 'x', bodyValue: '\\u0000 and \\ud800' }).comment?.body).toContain(
    '\\u0000',
  );
});

it('items of pages in lists are taken out of them', () => {
  const pages = [{ type: 'AnnotationPage', items: [1, 2] }, 3];
  expect(readAnnotationFile(JSON.stringify(pages))).toEqual([1, 2, 3]);
});

describe('units', () => {
  const note = (id: string, replyTo: string | null): Incoming => ({
    ...read({ id, target: 'x' }),
    replyTo,
  });

  it('lose nothing, whoever answers whom, in circles too', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const notes = fc.uniqueArray(fc.record({ id, to: fc.option(id) }), {
      selector: (one) => one.id,
    });
    fc.assert(
      fc.property(notes, (given) => {
        const all = given.map((one) => note(one.id, one.to));
        const units = unitsOf(all);
        const members = units.flatMap((unit) => unit.members);
        expect(members.toSorted(byId)).toEqual(all.toSorted(byId));
        const waves = wavesOf(inOrderOfNeed(units));
        expect(waves.flat()).toEqual(units);
        expect(waves.every((wave) => wave.length <= 4)).toBe(true);
      }),
    );
  });

  it('with the same id are never settled at once', () => {
    const again = [note('a', null), note('b', null), note('a', null)];
    expect(wavesOf(unitsOf(again)).map((wave) => wave.length)).toEqual([2, 1]);
  });

  const byId = (one: { sourceId: string }, other: { sourceId: string }) =>
    one.sourceId < other.sourceId ? -1 : 1;
});
