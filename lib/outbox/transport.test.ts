import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { type MailManner, type MailServer, startMailServer } from '@/lib/testing/mail-server';
import { deliver } from './transport';

let server: MailServer;
beforeEach(async () => {
  server = await startMailServer();
});
afterEach(() => server.close());

const raw = Buffer.from('Subject: Port figures\r\n\r\nThey differ.\r\n.with a dot\r\n');
const envelope = { from: 'assay@desk.example', to: 'ana@desk.example', raw };
const patient = { connectionTimeout: 2_000, greetingTimeout: 2_000, socketTimeout: 1_000 };
const send = (url = server.url) => deliver(url, envelope, patient);

test('a mail arrives as it was written, dots and all', async () => {
  expect(await send()).toEqual({ outcome: 'sent' });
  expect(server.arrived).toEqual([
    { from: 'assay@desk.example', to: ['ana@desk.example'], source: raw.toString() },
  ]);
});

describe('a server', () => {
  it.each<[MailManner, string, RegExp]>([
    ['busy', 'unreached', /421/],
    ['drop-before', 'unreached', /closed|ECONNRESET/],
    ['unknown', 'refused', /550 No such person/],
    ['later', 'unreached', /450/],
    ['spam', 'refused', /554/],
    ['drop-within', 'unreached', /closed|ECONNRESET/],
    ['drop-after', 'uncertain', /closed|ECONNRESET/],
    ['silent-after', 'uncertain', /[Tt]imeout/],
  ])('that is %s leaves a mail %s', async (manner, outcome, reason) => {
    server.manner = manner;
    expect(await send()).toEqual({ outcome, reason: expect.stringMatching(reason) });
  });

  // Longer than the last line is held back: servers that ask everybody to come again take their time.
  it.each<[MailManner, string]>([
    ['busy', 'unreached'],
    ['drop-before', 'unreached'],
    ['unknown', 'refused'],
  ])('that is slow and %s at the address leaves a mail %s', async (manner, outcome) => {
    Object.assign(server, { manner, slowMs: 300 });
    expect(await send()).toMatchObject({ outcome });
  });

  it('that is slow, but in time, takes it', async () => {
    server.slowMs = 300;
    expect(await send()).toEqual({ outcome: 'sent' });
  });

  it('that is not there leaves a mail for later', async () => {
    await server.close();
    expect(await send()).toMatchObject({ outcome: 'unreached' });
    server = await startMailServer();
  });
});
