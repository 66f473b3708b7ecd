import { expect, it } from 'vitest';
import { csvResponse, wantsCsv } from './csv-answer';

const asking = (accept?: string) => ({ headers: new Headers(accept ? { accept } : {}) });

it.each([
  [undefined, undefined, false],
  ['*/*', undefined, false],
  ['text/csv', undefined, true],
  ['text/csv, application/json;q=0.5', undefined, true],
  ['application/json, text/csv;q=0.5', undefined, false],
  ['application/json', 'csv', true],
  ['text/csv', 'json', false],
] as const)('Accept %s and format %s: %s', (accept, format, expected) => {
  expect(wantsCsv(asking(accept), format)).toBe(expected);
});

it('keeps a team’s table to the team, and names the file harmlessly', () => {
  const { headers } = csvResponse('a\r\n', { filename: 'who "says"\n what.csv' });
  expect(headers.get('cache-control')).toBe('private, no-store');
  expect(headers.get('access-control-allow-origin')).toBeNull();
  expect(headers.get('content-disposition')).toBe(
    `attachment; filename="who-says-what.csv"; filename*=UTF-8''who%20%22says%22%0A%20what.csv`,
  );
});

it('lets a public one be kept', () => {
  const { headers } = csvResponse('a\r\n', { filename: 'a.csv', freshFor: 5 });
  expect(headers.get('cache-control')).toBe('public, max-age=5');
});
