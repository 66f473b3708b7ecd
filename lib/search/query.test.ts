import { describe, expect, test } from 'vitest';
import { askEvery, askPhrase, askSome, readQuery } from './query';

const every = (q: string, typing = false) => askEvery(readQuery(q, { typing }))?.terms;

describe('what is asked for', () => {
  test.each([
    ['trout', [`'trout' | 'trou':*`]],
    ['The Elections', [`'the'`, `'elections' | 'electio':*`]],
    ['1823', [`'1823'`]],
    ['l’eau', [`'eau'`]],
    ['a', [`'a'`]],
    ['الاقتصاد', [`'الاقتصاد' | 'اقتصاد' | 'الاقتص':*`]],
    ['"has doubled" since', [`('has') <-> ('doubled')`, `'since' | 'sinc':*`]],
    ['“has doubled”', [`('has') <-> ('doubled')`]],
    ['渔', [`'渔':*`]],
    ['渔业', [`'渔业'`]],
    ['渔业增长', [`'渔业' <-> '业增' <-> '增长'`]],
    ['渔业 增长', [`'渔业'`, `'增长'`]],
    ['ภาษาไทย', [`'ภาษ' <-> 'าษา' <-> 'ษาไ' <-> 'าไท' <-> 'ไทย'`]],
    ['ไท', [`'ไท':*`]],
    ['GDP增长', [`'gdp'`, `'增长'`]],
  ])('%s', (q, terms) => {
    expect(every(q)).toEqual(terms);
  });

  test('a run that ends before another word ends there in the text, too', () => {
    expect(askPhrase(readQuery('增长GDP年'))).toBe(`'增长' <-> '长' <-> ('gdp') <-> '年':*`);
    expect(askPhrase(readQuery('trout'))).toBeNull();
  });

  test('only the last word may go on, while it is typed', () => {
    expect(every('trout fis', true)).toEqual([`'trout' | 'trou':*`, `'fis' | 'fis':*`]);
    expect(every('trout fis ', true)).toEqual([`'trout' | 'trou':*`, `'fis'`]);
  });

  test('most of it: all but one of a few, half of many that stand together, parts of a run', () => {
    const way = (q: string) => askSome(readQuery(q))?.way;
    expect(way('one')).toBeUndefined();
    expect(way('one two')).toBe('(@2@) | (@1@)');
    expect(way('one two six')).toBe('(@2@ & @3@) | (@1@ & @3@) | (@1@ & @2@)');
    expect(way('one two six ten way')).toBe(
      '(@1@ & @2@ & @3@) | (@2@ & @3@ & @4@) | (@3@ & @4@ & @5@)',
    );
    expect(askSome(readQuery('渔业增长'))?.terms).toEqual([`'渔业'`, `'业增'`, `'增长'`]);
    expect(askSome(readQuery('"渔业增长"'))).toBeNull();
  });

  test('nothing for signs alone, and no more than a sentence of a page', () => {
    for (const q of ['', ' ', '%', '«»', '""', "'; --"]) expect(every(q), q).toBeUndefined();
    expect(every('word '.repeat(90))).toHaveLength(24);
  });
});
