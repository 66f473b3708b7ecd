import { describe, expect, it } from 'vitest';
import { type Case, casesOf } from './cases';
import { count, noFigures, ours } from './judge';
import { numbered, readManuscript, render } from './manuscript';
import { randomFrom } from './random';
import { revise } from './revisions';
import { rewrite } from './rewrites';
import { declaration, hardened, sourceOf } from './texts';

const LANGUAGES = ['eng', 'arb', 'cmn_hans'] as const;

describe.each([
  ['revisions', revise],
  ['rewrites', rewrite],
])('anchoring through %s', (_, change) => {
  it('stays near the figures of the bench', () => {
    const figures = noFigures();
    const broken = { count: 0 };
    for (const [index, language] of LANGUAGES.entries()) {
      const source = sourceOf(declaration(language));
      const random = randomFrom(99 + index);
      const first = numbered(hardened(source, random));
      const cases = casesOf(first, change(first, source, random), random);
      count(figures, cases, ours(broken).carry(cases));
    }
    expect(broken.count).toBe(0);
    expect(figures.all).toBeGreaterThan(200);
    const { kept, edited, deleted } = figures;
    // A few passages less than the whole bench has, since there are so few here.
    expect(kept.right / kept.all).toBeGreaterThan(0.98);
    expect(edited.right / edited.all).toBeGreaterThan(0.92);
    expect(deleted.right / deleted.all).toBeGreaterThan(0.9);
  });
});

describe('the truth about a passage', () => {
  const first = numbered(
    readManuscript(
      'One two three four five. Six seven eight nine ten.\nEleven twelve thirteen fourteen.',
    ),
  );
  const kindsOf = (second: ReturnType<typeof numbered>) =>
    casesOf(first, second, randomFrom(1))
      .filter(({ start, end, before }) => !/\.\s/.test(before.slice(start, end)))
      .map(({ kind, after, expect: place }: Case) => [
        kind,
        place && after.slice(place.start, place.end),
      ]);

  it('is told from where its words went', () => {
    const [one, two] = first;
    const [opening, next] = one ?? [];
    const [last] = two ?? [];
    if (!opening || !next || !last) throw new Error('The text has three sentences.');
    const edited = opening.map((word, at) =>
      at === 1 ? { ...word, text: 'zwei', kept: false } : word,
    );
    expect(kindsOf([[last], [edited]])).toEqual([
      ['edited', 'One zwei three four five'],
      ['deleted', null],
      ['kept', 'Eleven twelve thirteen fourteen.'],
    ]);
  });

  it('is nothing changed where nothing changed', () => {
    expect(kindsOf(first).map(([kind]) => kind)).toEqual(['kept', 'kept', 'kept']);
    expect(render(first).text).toBe(
      'One two three four five. Six seven eight nine ten.\n\nEleven twelve thirteen fourteen.',
    );
  });
});
