import type { LookupFunction } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalServer, startLocalServer } from '@/lib/testing/local-server';
import { openWay, post, type Way } from './transport';

let server: LocalServer;
beforeAll(async () => {
  server = await startLocalServer(({ path }, response) => {
    if (path === '/silent') return;
    response.writeHead(200);
    if (path === '/endless') response.write('It begins.');
    else response.end('Taken.');
  });
});
afterAll(() => server.close());

const message = { headers: { 'webhook-id': 'one' }, body: '{}' };

async function send(url: string, way: Way = { allowPrivate: false }, wholeMs = 5000) {
  const agent = openWay(way);
  try {
    return await post(url, message, way, agent, wholeMs);
  } finally {
    await agent.destroy();
  }
}

/** A resolver that sends every name to one address, as an attacker's own name server can. */
const always = (address: string, family: 4 | 6): LookupFunction =>
  ((_hostname, _options, callback) => callback(null, [{ address, family }])) as LookupFunction;

describe('a request', () => {
  it('says what was answered', async () => {
    const sent = await send(`${server.origin}/`, { allowPrivate: true });
    expect(sent).toMatchObject({ status: 200, fault: null, answer: 'Taken.', retryAfter: null });
    expect(server.seen.at(-1)).toMatchObject({ method: 'POST', path: '/', body: '{}' });
  });

  it('ends when its time is over; what was answered until then counts', async () => {
    const way = { allowPrivate: true };
    expect(await send(`${server.origin}/silent`, way, 200)).toMatchObject({ fault: 'time' });
    expect(await send(`${server.origin}/endless`, way, 300)).toMatchObject({
      ...{ status: 200, fault: null, answer: 'It begins.' },
    });
  });

  it.each([
    ...['https://127.0.0.1/', 'https://127.9.9.9/', 'https://10.0.0.1/', 'https://192.168.1.1/'],
    ...['https://169.254.169.254/latest', 'https://0.0.0.0/', 'https://2130706433/'],
    ...['https://[::1]/', 'https://[fc00::1]/', 'https://[fd12:3456::1]/', 'https://[fe80::1]/'],
    ...['https://[::ffff:127.0.0.1]/', 'https://[::ffff:10.0.0.1]/', 'https://[64:ff9b::7f00:1]/'],
    ...[
      'https://localhost/',
      'https://intranet/',
      'https://printer.local/',
      'https://db.internal/',
    ],
    ...['http://example.org/', 'ftp://example.org/', 'https://ann:secret@example.org/'],
    ...['https://example.org:22/', 'nonsense'],
  ])('never goes to %s', async (url) => {
    expect(await send(url)).toMatchObject({ status: null, fault: 'address' });
  });

  it.each([
    ['127.0.0.1', 4],
    ['10.1.2.3', 4],
    ['169.254.169.254', 4],
    ['::1', 6],
    ['fc00::1', 6],
    ['::ffff:127.0.0.1', 6],
  ] as const)('never goes to a name that leads to %s', async (address, family) => {
    const before = server.seen.length;
    const { port } = new URL(server.origin);
    const lookup = always(address, family);
    for (const url of ['https://hooks.example.org/', 'https://hooks.example.org:8443/'])
      expect(await send(url, { allowPrivate: false, lookup })).toMatchObject({ fault: 'address' });
    // The same name arrives where private networks are allowed: it is the address that is refused.
    if (family === 4 && address.startsWith('127.')) {
      const url = `http://hooks.example.org:${port}/`;
      expect(await send(url, { allowPrivate: true, lookup })).toMatchObject({ status: 200 });
    } else expect(server.seen).toHaveLength(before);
  });

  it('never goes to a name of which only one address is private, nor to one that changed since', async () => {
    const both = ((_hostname, _options, callback) =>
      callback(null, [
        { address: '93.184.215.14', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ])) as LookupFunction;
    const url = 'https://hooks.example.org/';
    expect(await send(url, { allowPrivate: false, lookup: both })).toMatchObject({
      fault: 'address',
    });
    let asked = 0;
    const rebinding = ((_hostname, _options, callback) => {
      asked += 1;
      callback(null, [{ address: asked === 1 ? '192.0.2.1' : '127.0.0.1', family: 4 }]);
    }) as LookupFunction;
    // It was public when somebody else asked; what counts is what the connection is made with.
    rebinding('hooks.example.org', {}, () => undefined);
    expect(await send(url, { allowPrivate: false, lookup: rebinding })).toMatchObject({
      fault: 'address',
    });
    expect(asked).toBe(2);
  });
});
