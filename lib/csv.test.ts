import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toCsv } from './csv';

/** What a spreadsheet takes for the beginning of a formula; also in full width. */
const runs = /^[=+\-@\t\r＝＋－＠]/;

const rows = fc.integer({ min: 1, max: 5 }).chain((width) =>
  fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: width, maxLength: width }), {
    minLength: 1,
  }),
);

it('comes back as it was, but for the apostrophe that defuses formulas', () => {
  fc.assert(
    fc.property(rows, (values) => {
      const back = parse(toCsv(values), { bom: true });
      const sent = values.map((row) => row.map((one) => (runs.test(one) ? `'${one}` : one)));
      expect(back).toEqual(sent);
    }),
  );
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1'])('defuses %j', (value) => {
  expect(parse(toCsv([[value]]), { bom: true })).toEqual([[`'${value}`]]);
});
