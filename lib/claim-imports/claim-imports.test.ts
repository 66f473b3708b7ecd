import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessColumns } from './guess-columns';
import { readClaim, sortRows, statementKey } from './read-claim';
import { readDay } from './read-day';
import { formatOf, readTable } from './read-table';
import { type DateOrder, mappingFormSchema, mappingSchema } from './schema';

describe('a written date', () => {
  it.each<[string, DateOrder, string | null]>([
    ['2024-03-04', 'named', '2024-03-04'],
    ['2024-3-4', 'named', '2024-03-04'],
    ['2024/03/04', 'day_first', '2024-03-04'],
    ['20240304', 'named', '2024-03-04'],
    ['2024-03-04T23:59:00Z', 'named', '2024-03-04'],
    ['2024年3月4日', 'named', '2024-03-04'],
    ['２０２４-０３-０４', 'named', '2024-03-04'],
    ['4 March 2024', 'named', '2024-03-04'],
    ['March 4th, 2024', 'named', '2024-03-04'],
    ['Mon, 4 Mar 2024', 'named', '2024-03-04'],
    ['03/04/2024', 'named', null],
    ['03/04/2024', 'day_first', '2024-04-03'],
    ['03/04/2024', 'month_first', '2024-03-04'],
    ['3.4.2024', 'day_first', '2024-04-03'],
    ['13/04/2024', 'named', null],
    ['13/04/2024', 'month_first', null],
    ['30/02/2024', 'day_first', null],
    ['2024-02-30', 'named', null],
    ['3/4-2024', 'day_first', null],
    ['about 4 March 2024 or later', 'named', null],
    ['03/04/24', 'day_first', null],
    ['45355', 'named', null],
    ['last spring', 'named', null],
  ])('%s, %s: %s', (written, order, day) => {
    const read = readDay(written, order);
    if (day) expect(read).toEqual({ day });
    else expect(read).toEqual({ fault: expect.stringMatching(/^.{10,}\.$/s) });
  });

  it('is never another day than the one that is written, in either order', () => {
    const days = fc.date({
      min: new Date('1900-01-01'),
      max: new Date('2100-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, fc.constantFrom('/', '.', '-'), (date, sign) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, month, day] = iso.split('-');
        const dayFirst = [day, month, year].join(sign);
        expect(readDay(dayFirst, 'day_first')).toEqual({ day: iso });
        expect(readDay([month, day, year].join(sign), 'month_first')).toEqual({ day: iso });
        expect(readDay(dayFirst, 'named')).toHaveProperty('fault');
      }),
    );
  });
});

describe('columns', () => {
  it.each([
    [
      ['claimReviewed', 'author.name', 'datePublished', 'reviewRating.alternateName'],
      { statement: 'claimReviewed', claimant: 'author.name', claimedOn: 'datePublished' },
    ],
    [
      ['Claim Text', 'Claim_Date', 'URL'],
      { statement: 'Claim Text', claimedOn: 'Claim_Date', url: 'URL' },
    ],
    [
      ['Aussage', 'Sprecher', 'Datum'],
      { statement: 'Aussage', claimant: 'Sprecher', claimedOn: 'Datum' },
    ],
    [['Déclaration', 'Auteur'], { statement: 'Déclaration', claimant: 'Auteur' }],
    [
      ['声明', '发言人', '日期', '评级'],
      { statement: '声明', claimant: '发言人', claimedOn: '日期', rating: '评级' },
    ],
    [['الادعاء', 'المتحدث'], { statement: 'الادعاء', claimant: 'المتحدث' }],
    [['x', 'y'], {}],
  ])('%j are known by their names', (columns, expected) => {
    expect(guessColumns(columns)).toMatchObject(expected);
    const taken = Object.values(guessColumns(columns));
    expect(new Set(taken).size).toBe(taken.length);
  });

  it('of a form are fields of their own', () => {
    const importId = '0191d3a0-0000-7000-8000-000000000001';
    const form = { importId, statement: 'Claim', dates: 'day_first' };
    expect(mappingFormSchema.parse(form)).toEqual({
      importId,
      mapping: { columns: { statement: 'Claim' }, dates: 'day_first' },
    });
  });
});

describe('a table', () => {
  it('is JSON Lines when it looks like it, whatever it is called', () => {
    expect(formatOf('x.csv', '{"a":1}')).toBe('jsonl');
    expect(formatOf('x.jsonl', 'a,b')).toBe('jsonl');
    expect(formatOf('x.txt', 'a,b')).toBe('csv');
  });

  it('loses no column: empty and repeated names are numbered', () => {
    const { columns } = readTable('a,,a\n1,2,3', 'csv');
    expect(columns).toEqual(['a', '(2)', 'a (3)']);
  });

  it('of JSON Lines has the columns of all its lines, objects flattened', () => {
    const { columns, rows } = readTable(
      '{"a":{"b":1}}\n\n{"c":["x",null,2],"__proto__":"y"}',
      'jsonl',
    );
    expect(columns).toEqual(['a.b', 'c', '__proto__']);
    expect(rows.map(({ row }) => row)).toEqual([1, 3]);
    expect(rows[1]?.values.c).toEqual(['x', '2']);
  });

  it('may be a JSON list', () => {
    expect(readTable('[{"a":"1"},2]', 'jsonl').rows).toEqual([
      { row: 1, values: { a: '1' } },
      { row: 2, values: {}, fault: expect.any(String) },
    ]);
    expect(() => readTable('[{"a":', 'jsonl')).toThrow('JSON list');
  });

  it('has an end', () => {
    expect(() => readTable(`${'a,'.repeat(200)}a\n1`, 'csv')).toThrow('200 columns');
    const wide = Object.fromEntries(Array.from({ length: 201 }, (_, index) => [index, 1]));
    expect(() => readTable(JSON.stringify(wide), 'jsonl')).toThrow('200 columns');
    expect(() => readTable(`a\n${'x\n'.repeat(100_001)}`, 'csv')).toThrow('100,000');
  });
});

const mapping = mappingSchema.parse({
  columns: {
    ...{ statement: 's', claimant: 'c', claimantKind: 'k', claimedOn: 'd' },
    ...{ topics: 't', url: 'u', rating: 'r', language: 'l' },
  },
});
const read = (values: Record<string, string | string[]>) => readClaim({ row: 2, values }, mapping);

describe('a row', () => {
  it('is a claim with its origin', () => {
    const values = {
      s: 'It is so.',
      c: 'A',
      k: 'Person',
      d: '2024-03-01',
      t: 'x, y',
      r: 'Half true',
      l: 'zh_hant',
    };
    expect(read(values)).toEqual({
      row: 2,
      claim: {
        ...{
          statement: 'It is so.',
          claimant: { name: 'A', kind: 'person' },
          claimedOn: '2024-03-01',
        },
        ...{ topics: ['x', 'y'], language: 'zh-Hant' },
      },
      origin: { url: null, rating: 'Half true' },
    });
  });

  it('says everything that is wrong with it at once', () => {
    const long = 'x'.repeat(1001);
    const refused = read({
      s: long,
      k: 'constructor',
      c: 'A',
      d: '1/2/2024',
      u: 'ftp://x',
      l: '!',
    });
    expect(refused).toMatchObject({ row: 2, reason: expect.any(String) });
    const fields = 'fields' in refused ? Object.keys(refused.fields ?? {}) : [];
    expect(fields.toSorted()).toEqual([
      'claimantKind',
      'claimedOn',
      'language',
      'statement',
      'url',
    ]);
  });

  it('splits topics at semicolons, else at commas', () => {
    const topics = (t: string | string[]) => {
      const one = read({ s: 'x', t });
      return 'claim' in one ? one.claim.topics : null;
    };
    expect(topics('Trade, customs; ports')).toEqual(['Trade, customs', 'ports']);
    expect(topics('Trade, customs;')).toEqual(['Trade, customs']);
    expect(topics('贸易，港口')).toEqual(['贸易', '港口']);
    expect(topics(['a, b'])).toEqual(['a, b']);
  });
});

describe('rows together', () => {
  it('are new, repeated or refused: none is lost', () => {
    const statement = fc.constantFrom('A.', 'a.', ' A. ', 'B.', '', 'C.', 'x'.repeat(1001));
    fc.assert(
      fc.property(fc.array(statement), (statements) => {
        const rows = statements.map((s, index) => ({ row: index + 2, values: { s } }));
        const { fresh, repeated, refused } = sortRows(rows, mapping, new Map([['c.', 7]]));
        const all = [...fresh, ...repeated, ...refused].map(({ row }) => row);
        expect(all.toSorted((a, b) => a - b)).toEqual(rows.map(({ row }) => row));
        const keys = fresh.map(({ claim }) => statementKey(claim.statement));
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys).not.toContain('c.');
      }),
    );
  });
});
