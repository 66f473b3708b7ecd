import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceBetween, leaningsOn, ownWords } from './differences';

const rating = (key: string, value: number | null) => ({ key, value });
const scale = [1, 2, 3, 4, 5, null];

describe('the distance between two ratings', () => {
  it('is counted in steps of the scale, whatever the values are', () => {
    const [one, three] = [rating('false', 1), rating('mixed', 3)];
    expect(distanceBetween(one, three, scale)).toEqual({ kind: 'steps', steps: -2 });
    expect(distanceBetween(three, one, scale)).toEqual({ kind: 'steps', steps: 2 });
    expect(distanceBetween(rating('low', 10), rating('high', 50), [50, 10, 20])).toEqual({
      kind: 'steps',
      steps: -2,
    });
    expect(distanceBetween(one, one, scale)).toEqual({ kind: 'same' });
  });

  it('has no steps outside the scale, or between two ratings of one value', () => {
    const unproven = rating('unproven', null);
    expect(distanceBetween(unproven, rating('true', 5), scale)).toEqual({ kind: 'outside' });
    expect(distanceBetween(unproven, rating('outdated', null), scale)).toEqual({ kind: 'outside' });
    expect(distanceBetween(unproven, unproven, scale)).toEqual({ kind: 'same' });
    expect(distanceBetween(rating('a', 3), rating('b', 3), scale)).toEqual({ kind: 'outside' });
  });

  it('counts a rating that was retired since', () => {
    expect(distanceBetween(rating('half', 2.5), rating('false', 1), scale)).toEqual({
      kind: 'steps',
      steps: 2,
    });
  });
});

it('evidence by evidence, who leans on it', () => {
  const given = [
    { id: 'a', leansOn: ['1', '2'] },
    { id: 'b', leansOn: ['1'] },
    { id: 'c', leansOn: ['1', '3', '2'] },
  ];
  expect(leaningsOn(['1', '2', '3', '4'], given)).toEqual([
    { evidenceId: '1', by: ['a', 'b', 'c'], spread: 'all' },
    { evidenceId: '2', by: ['a', 'c'], spread: 'some' },
    { evidenceId: '3', by: ['c'], spread: 'one' },
    { evidenceId: '4', by: [], spread: 'none' },
  ]);
  expect(leaningsOn(['1'], [])).toEqual([{ evidenceId: '1', by: [], spread: 'none' }]);
});

describe('words that only one uses', () => {
  const own = (texts: string[]) =>
    ownWords(texts).map((runs) => runs.filter((run) => run.own).map(({ text }) => text));

  it('are told apart whatever their case, short words left alone and figures not', () => {
    expect(
      own(['The office counted 420 trout.', 'The federation counted 214 Trout in the winter.']),
    ).toEqual([
      ['office', '420'],
      ['federation', '214', 'winter'],
    ]);
  });

  it('are told apart in scripts without spaces', () => {
    expect(own(['学校关闭了', '工厂关闭了'])).toEqual([['学校'], ['工厂']]);
  });

  it('are none where there is nothing to compare with', () => {
    expect(own(['Everything here is different.'])).toEqual([[]]);
    expect(ownWords([])).toEqual([]);
  });

  it('leave every text as it is', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 }), (texts) => {
        const joined = ownWords(texts).map((runs) => runs.map(({ text }) => text).join(''));
        expect(joined).toEqual(texts.map((text) => text.normalize()));
      }),
    );
  });
});
