import { expect, test } from 'vitest';
import { type Draft, toSource } from './source';

const draft: Draft = {
  from: 'Assay <assay@example.org>',
  to: { name: 'Eve Out', address: 'eve@example.org' },
  ...{ subject: 'A comment', text: 'They differ.', html: '<p>They differ.</p>' },
  ...{ messageId: '<1@example.org>', about: null, language: 'en' },
  ...{ stopOnce: 'https://example.org/stop', date: new Date(0) },
};

/** The names of the headers of a mail, and of nothing below them. */
async function headersOf(changes: Partial<Draft>): Promise<string[]> {
  const source = (await toSource({ ...draft, ...changes })).toString();
  const [head = ''] = source.split('\r\n\r\n', 1);
  return head.split('\r\n').flatMap((line) => /^([!-9;-~]+):/.exec(line)?.[1] ?? []);
}

const breaks = ['\r\n', '\n', '\r', '\r\n\r\n', '\u2028', '\u0085', '\0\r\n '];

test.each(breaks)('no name and no subject makes a header of its own (%j)', async (end) => {
  const plain = await headersOf({});
  const hostile = `Eve${end}Bcc: everybody@example.org${end}X-Evil: yes`;
  expect(plain).toContain('To');
  expect(await headersOf({ subject: hostile })).toEqual(plain);
  expect(await headersOf({ to: { name: hostile, address: 'eve@example.org' } })).toEqual(plain);
});

test('no address takes another along', async () => {
  const address = 'eve@example.org>\r\nBcc: everybody@example.org';
  expect(await headersOf({ to: { name: 'Eve', address } })).toEqual(await headersOf({}));
});
