import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardFormula, unguardFormula } from './formula-guard';
import { readCsv, sniffDelimiter } from './read-csv';
import { BYTE_ORDER_MARK, csvLines, toCsv } from './to-csv';

const text = fc.string({ unit: 'binary' }).filter((value) => value.isWellFormed());

describe('a text that a spreadsheet would run', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\r=1', '＝1', "'=1"])(
    'is defused: %j',
    (given) => {
      expect(guardFormula(given)).toBe(`'${given}`);
      expect(unguardFormula(guardFormula(given))).toBe(given);
    },
  );

  it.each(['a=1', "'tis so", "'", '', ' =1', '4.2'])('is nothing else: %j', (given) => {
    expect(guardFormula(given)).toBe(given);
    expect(unguardFormula(given)).toBe(given);
  });

  it('comes back as it was, whatever it was', () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(unguardFormula(guardFormula(given))).toBe(given);
      }),
    );
    fc.assert(
      fc.property(fc.stringMatching(/^['=+@a-]{0,6}$/), (given) => {
        expect(unguardFormula(guardFormula(given))).toBe(given);
      }),
    );
  });
});

describe('a table', () => {
  it('is written by RFC 4180 and begins with a byte order mark', () => {
    expect(
      toCsv([
        ['a', 'b'],
        ['x "y"', -1],
        [null, '1\r\n2'],
      ]),
    ).toBe(`${BYTE_ORDER_MARK}a,b\r\n"x ""y""",-1\r\n,"1\r\n2"\r\n`);
  });

  it('comes back cell by cell, for arbitrary texts', () => {
    const row = fc.array(text, { minLength: 2, maxLength: 4 });
    const whole = fc.array(row, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(whole, (rows) => {
        // The first row decides on the delimiter, and empty rows are left out.
        const table = [['first', 'second'], ...rows.map((cells) => ['x', ...cells])];
        expect(readCsv(toCsv(table)).map(({ cells }) => cells)).toEqual(table);
      }),
    );
  });

  it('is numbered as spreadsheets number its rows', () => {
    expect(readCsv('a,b\n\n1,2\n"3\n3",4\n5,6').map(({ row }) => row)).toEqual([1, 3, 4, 5]);
  });

  it.each([
    ['a,b', ','],
    ['a;b,c;d', ';'],
    ['a\tb', '\t'],
    ['a|b', '|'],
    ['"x;y;z",b\n;;;;', ','],
    ['alone', ','],
  ])('shows its delimiter in its first line: %j', (given, delimiter) => {
    expect(sniffDelimiter(given)).toBe(delimiter);
  });

  it('may begin with a cell of any length', () => {
    expect(readCsv(`"${'x'.repeat(3_000_000)}",b\n1,2`)[0]?.cells).toHaveLength(2);
  });

  it('whose quotation mark does not close is refused in a sentence', () => {
    expect(() => readCsv('a,b\n"1,2\n3,4')).toThrow('a quotation mark does not close');
  });

  it('may have rows of different lengths', () => {
    expect(readCsv('a,b\n1\n1,2,3')).toHaveLength(3);
  });
});

it('csvLines has no mark, so that pieces can be put together', () => {
  expect(csvLines([['a']]) + csvLines([['b']])).toBe('a\r\nb\r\n');
});
