import { expect, test } from 'vitest';
import { shareText } from '@/lib/resemblance/shared-text';
import { chooseNamed, draftsOf } from './draft';
import { directionOf, judgeText } from './judgement';

const words = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => `w${from + at}`).join(' ');
const judge = (later: string, earlier: string) => judgeText(shareText(later, earlier));

test('a copy republishes, whether it was cut or added to', () => {
  expect(judge(words(0, 100), words(0, 100))).toEqual({ kind: 'republishes', score: 1 });
  expect(judge(words(0, 50), words(0, 300))?.kind).toBe('republishes');
  expect(judge(`${words(0, 60)} ${words(500, 400)}`, words(0, 80))?.kind).toBe('republishes');
});

test('a sentence is quoted, a phrase is chance', () => {
  const mine = words(1000, 200);
  expect(judge(`${mine} ${words(0, 15)}`, words(0, 300))?.kind).toBe('quotes');
  expect(judge(`${mine} ${words(0, 9)}`, words(0, 300))).toBeNull();
  expect(judge(mine, words(0, 300))).toBeNull();
  const quoting = shareText(`${mine} ${words(0, 15)}`, words(0, 300));
  expect(judgeText(quoting, { samePublisher: true })).toBeNull();
});

test('the later one draws on the earlier one; without dates the one that names the other', () => {
  const at = (publishedOn: string | null, publisherNamedByOther = false, day = 1) => ({
    ...{ publishedOn, publisherNamedByOther, createdAt: `2026-01-0${day}T00:00:00.000Z` },
  });
  expect(directionOf(at('2024-02-01'), at('2024-01-01', true))).toEqual({
    later: 'a',
    ground: 'dates',
  });
  expect(directionOf(at(null), at('2024-01-01', true))).toEqual({
    later: 'a',
    ground: 'publisher',
  });
  expect(directionOf(at('2024-01-01', true), at('2024-01-01'))).toEqual({
    later: 'b',
    ground: 'publisher',
  });
  expect(directionOf(at(null, false, 1), at(null, false, 2))).toEqual({
    later: 'b',
    ground: 'arrival',
  });
});

test('two copies of one report draw on the report, and only what one adds is drawn from the other', () => {
  const report = words(0, 120);
  const wire = `${words(0, 100)} ${words(300, 40)}`;
  const copy = words(0, 100);
  const borrowed = `${words(0, 100)} ${words(300, 40)} end`;
  const later = { id: 'new', versionId: 'v', publisher: null };
  const earlierOf = (text: string) => [
    {
      id: 'wire',
      publisher: null,
      publishedOn: '2024-02-01',
      createdAt: '2',
      shared: shareText(text, wire),
    },
    {
      id: 'report',
      publisher: null,
      publishedOn: '2024-01-01',
      createdAt: '3',
      shared: shareText(text, report),
    },
  ];
  const kinds = (text: string) =>
    draftsOf(later, earlierOf(text), text).map(({ toId, kind }) => [toId, kind]);
  expect(kinds(copy)).toEqual([['report', 'republishes']]);
  expect(kinds(borrowed)).toEqual([
    ['report', 'republishes'],
    ['wire', 'quotes'],
  ]);
});

test('a long run is quoted by its beginning, cut between words', () => {
  const text = words(1000, 400);
  const shared = shareText(text, text);
  const [draft] = draftsOf(
    { id: 'a', versionId: 'v', publisher: null },
    [{ id: 'b', publisher: null, publishedOn: null, createdAt: '1', shared }],
    text,
  );
  const quote = text.slice(draft?.start, draft?.end);
  expect(quote.length).toBeLessThanOrEqual(400);
  expect(quote).toMatch(/^w1000 .* w\d{4}$/);
});

test('of a publisher’s documents the one that is probably meant', () => {
  const document = (id: string, title: string, publishedOn: string, shared = 0) => ({
    ...{ id, title, publishedOn, shared, createdAt: '1' },
  });
  const text = 'The Harbour Authority published its annual traffic report.';
  const news = document('news', 'Storm warning', '2024-05-01');
  const report = document('report', 'Annual traffic report', '2024-01-01');
  expect(chooseNamed(text, [news, report])?.id).toBe('report');
  expect(chooseNamed(text, [news, document('old', 'Fees', '2020-01-01')])).toEqual({
    id: 'news',
    score: 0.3,
  });
  expect(chooseNamed(text, [report, document('shared', 'Fees', '2020-01-01', 9)])?.id).toBe(
    'shared',
  );
  expect(chooseNamed(text, [])).toBeNull();
});
