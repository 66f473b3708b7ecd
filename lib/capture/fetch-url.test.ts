import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, LookupFunction } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '@/lib/errors';
import { fetchUrl } from './fetch-url';
import { isPublicHost } from './public-address';

const urlsFile = path.resolve('../shared/data/hostile/urls.txt');
const page = '<!doctype html><title>A page</title><p>Text.</p>';

const routes: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
  '/page': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  },
  '/gzip': (_, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(page));
  },
  '/bomb': (_, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(5_000_000)));
  },
  '/missing': (_, response) => response.writeHead(404).end('<p>Nothing here</p>'),
  '/image': (_, response) => response.writeHead(200, { 'content-type': 'image/png' }).end('x'),
  '/hop': (_, response) => response.writeHead(302, { location: '/page#there' }).end(),
  '/loop': (_, response) => response.writeHead(302, { location: '/loop' }).end(),
  '/to-file': (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/endless': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/plain' });
    const more = () => {
      if (response.destroyed) return;
      response.write('x'.repeat(60_000));
      setImmediate(more);
    };
    more();
  },
  '/silent': () => undefined,
};

let server: Server;
let base: string;
let connections = 0;

beforeAll(async () => {
  server = createServer((request, response) => routes[request.url ?? '']?.(request, response));
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const limits = { maxBytes: 1024 * 1024, timeoutMs: 5_000 };
const local = (route: string, options = {}) =>
  fetchUrl(`${base}${route}`, { ...limits, allowPrivate: true, ...options });

/** A resolver that sends every name to one address, as an attacker's own name server can. */
const always = (address: string): LookupFunction =>
  ((_hostname, _options, callback) => callback(null, [{ address, family: 4 }])) as LookupFunction;

describe('fetchUrl', () => {
  it('answers with the bytes, the type and the address after redirects', async () => {
    const fetched = await local('/hop');
    expect(Buffer.from(fetched.bytes).toString()).toBe(page);
    expect(fetched).toMatchObject({
      status: 200,
      finalUrl: `${base}/page`,
      contentType: 'text/html; charset=utf-8',
    });
    expect(fetched.fetchedAt).toBeInstanceOf(Date);
  });

  it('unpacks what comes packed, and counts while unpacking', async () => {
    expect(Buffer.from((await local('/gzip')).bytes).toString()).toBe(page);
    await expect(local('/bomb')).rejects.toThrow('The page is larger than the limit of 1 MB.');
  });

  it.each([
    ['/missing', 'The page answered 404 (Not Found), so nothing was captured.'],
    ['/image', 'The address answers with image/png, which is not a document that can be read.'],
    ['/loop', 'The address redirects more than 5 times.'],
    ['/to-file', 'Only addresses that begin with http:// or https:// can be fetched.'],
    ['/endless', 'The page is larger than the limit of 1 MB.'],
  ])('refuses %s with a sentence', async (route, sentence) => {
    const error = await local(route).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ code: 'INVALID', message: sentence });
  });

  it('gives up after the whole time, however the server waits', async () => {
    const sentence = 'The page took longer than 1 seconds to arrive and was given up.';
    await expect(local('/silent', { timeoutMs: 200 })).rejects.toThrow(sentence);
  });

  it.each([
    ['file:///etc/passwd', 'Only addresses that begin with http:// or https:// can be fetched.'],
    ['nonsense', 'The address is not a valid URL.'],
    ['https://ann:secret@example.org/', 'The address contains a user name or password; remove it.'],
    [
      'https://example.org:22/',
      'The address uses port 22; only 80, 443, 8080 and 8443 are fetched.',
    ],
    ['http://2130706433/', 'The address leads into a private network, which is never fetched.'],
  ])('refuses %s before anything is sent', async (url, sentence) => {
    await expect(fetchUrl(url, limits)).rejects.toThrow(sentence);
  });

  it('says when a host cannot be reached', async () => {
    const closed = createServer();
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
    const { port } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    const url = `http://127.0.0.1:${port}/`;
    await expect(fetchUrl(url, { ...limits, allowPrivate: true })).rejects.toThrow(
      'The host of the address could not be reached.',
    );
  });

  it('refuses a public name that resolves into a private network', async () => {
    const before = connections;
    for (const address of ['127.0.0.1', '169.254.169.254', '::1', '::ffff:10.0.0.1']) {
      const fetched = fetchUrl('http://example.org/', { ...limits, lookup: always(address) });
      await expect(fetched).rejects.toThrow('leads into a private network');
    }
    expect(connections).toBe(before);
  });

  it('refuses every hostile address, and sends nothing', async (context) => {
    if (!existsSync(urlsFile)) {
      console.warn(`Skipped: ${urlsFile} is not there.`);
      return context.skip();
    }
    const urls = readFileSync(urlsFile, 'utf8').split('\n').filter(Boolean);
    expect(urls.length).toBeGreaterThan(200);
    const before = connections;
    const allowed: string[] = [];
    for (const url of urls) {
      // One line is a public address in digits, to which a request would really go.
      if (url === 'http://1.1.1.1') continue;
      const outcome = await fetchUrl(url, { ...limits, lookup: always('127.0.0.1') }).catch(
        (error: unknown) => error,
      );
      if (!(outcome instanceof AppError)) allowed.push(url);
    }
    expect(allowed).toEqual([]);
    expect(connections).toBe(before);
  });
});

describe('isPublicHost', () => {
  it.each(['example.org', 'xn--bcher-kva.example', '1.1.1.1', '[2606:4700::1111]'])(
    'lets %s pass',
    (host) => expect(isPublicHost(host)).toBe(true),
  );

  it.each([
    ...['localhost', 'a.localhost.', 'metadata', 'metadata.google.internal', 'printer.local'],
    ...['127.0.0.1', '10.1.2.3', '172.16.0.1', '192.168.1.1', '169.254.169.254', '100.100.100.200'],
    ...['0.0.0.0', '192.0.0.192', '198.18.0.1', '224.0.0.1', '255.255.255.255'],
    ...['[::]', '[::1]', '[::7f00:1]', '[::ffff:7f00:1]', '[64:ff9b::7f00:1]', '[2002:7f00:1::]'],
    ...['[fe80::1]', '[fd00:ec2::254]', '[fec0::1]', '[2001:db8::1]'],
  ])('stops %s', (host) => expect(isPublicHost(host)).toBe(false));
});
