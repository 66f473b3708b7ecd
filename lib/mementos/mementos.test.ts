import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addressesOf,
  httpDate,
  linkHeaderOf,
  type Memento,
  timeMapOf,
  versionAsOf,
  versionAt,
} from './mementos';

const addresses = addressesOf('https://checks.example', 'trout');
const mementos: Memento[] = [
  { number: 3, publishedAt: '2024-05-20T00:00:00.000Z' },
  { number: 1, publishedAt: '2024-05-02T23:59:59.999Z' },
  { number: 2, publishedAt: '2024-05-14T10:00:00.500Z' },
];

describe('the version of a day', () => {
  it.each([
    ['2024-05-01', null],
    ['2024-05-02', 1],
    ['2024-05-13', 1],
    ['2024-05-14', 2],
    ['2024-05-19', 2],
    ['2024-05-20', 3],
    ['2999-01-01', 3],
  ])('%s', (day, number) => {
    expect(versionAsOf(mementos, day)?.number ?? null).toBe(number);
  });

  it('is the last one when a day has several', () => {
    const twice = [...mementos, { number: 4, publishedAt: '2024-05-20T23:00:00.000Z' }];
    expect(versionAsOf(twice, '2024-05-20')?.number).toBe(4);
  });

  it('never comes from after the day, and nothing lies between it and the day', () => {
    const day = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2026-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString());
    fc.assert(
      fc.property(fc.array(day, { minLength: 1 }), day, (times, asked) => {
        const inOrder = times.toSorted();
        const all = inOrder.map((publishedAt, index) => ({ number: index + 1, publishedAt }));
        const on = asked.slice(0, 10);
        const until = all.filter(({ publishedAt }) => publishedAt.slice(0, 10) <= on);
        expect(versionAsOf(all.toReversed(), on)?.number ?? 0).toBe(until.length);
      }),
    );
  });
});

describe('the version at a time', () => {
  it.each([
    ['2024-01-01T00:00:00Z', 1],
    ['2024-05-14T09:59:59Z', 1],
    // What HTTP can say of 10:00:00.5.
    ['2024-05-14T10:00:00Z', 2],
    ['2025-01-01T00:00:00Z', 3],
  ])('%s', (at, number) => {
    expect(versionAt(mementos, new Date(at))?.number).toBe(number);
  });

  it('is none without any version', () => {
    expect(versionAt([], new Date(0))).toBeNull();
  });
});

/** A link header or a TimeMap, read as RFC 8288 writes them: targets with their attributes. */
function readLinks(text: string) {
  return [...text.matchAll(/<([^>]+)>((?:; [a-z]+="[^"]*")+)/g)].map(([, href, rest = '']) => ({
    href,
    ...Object.fromEntries([...rest.matchAll(/; ([a-z]+)="([^"]*)"/g)].map(([, k, v]) => [k, v])),
  }));
}

describe('links', () => {
  const version = (n: number) => `https://checks.example/claims/trout/versions/${n}`;

  it('of a version lead to the page, the times, and the versions around it', () => {
    expect(readLinks(linkHeaderOf(addresses, mementos, 2))).toEqual([
      { href: 'https://checks.example/claims/trout', rel: 'original' },
      { href: 'https://checks.example/claims/trout/timegate', rel: 'timegate' },
      {
        href: 'https://checks.example/claims/trout/timemap',
        rel: 'timemap',
        type: 'application/link-format',
      },
      { href: version(1), rel: 'first prev memento', datetime: 'Thu, 02 May 2024 23:59:59 GMT' },
      { href: version(2), rel: 'memento', datetime: 'Tue, 14 May 2024 10:00:00 GMT' },
      { href: version(3), rel: 'last next memento', datetime: 'Mon, 20 May 2024 00:00:00 GMT' },
    ]);
  });

  it.each([
    [1, ['first memento', 'next memento', 'last memento']],
    [4, ['first memento', 'prev memento', 'last memento']],
  ])('of version %i of four', (number, relations) => {
    const four = [...mementos, { number: 4, publishedAt: '2024-06-01T00:00:00.000Z' }];
    const found = readLinks(linkHeaderOf(addresses, four, number)) as { rel?: string }[];
    expect(found.map(({ rel }) => rel).filter((rel) => rel?.endsWith('memento'))).toEqual(
      relations,
    );
  });

  it('of the only version say that it is the first and the last', () => {
    const [only] = mementos;
    if (!only) throw new Error('There are versions.');
    expect(linkHeaderOf(addresses, [only], 3)).toContain('rel="first last memento"');
    expect(timeMapOf(addresses, [only])).toContain('rel="first last memento"');
  });

  it('of a TimeMap name every version once, in order', () => {
    const four = [...mementos, { number: 4, publishedAt: '2024-06-01T00:00:00.000Z' }];
    const found = readLinks(timeMapOf(addresses, four)) as { href: string; rel?: string }[];
    expect(found.map(({ rel }) => rel)).toEqual([
      'original',
      'timegate',
      'self',
      'first memento',
      'memento',
      'memento',
      'last memento',
    ]);
    expect(found.slice(3).map(({ href }) => href)).toEqual([1, 2, 3, 4].map(version));
  });
});

it('writes times as HTTP does', () => {
  expect(httpDate('2024-05-02T23:59:59.999Z')).toBe('Thu, 02 May 2024 23:59:59 GMT');
});
