import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { clientAddress } from './client-address';
import { noteSenders } from './sender-address';

it('nobody is somebody else by writing a header', async () => {
  noteSenders();
  const server = createServer(({ headers }, response) => {
    response.end(String(headers['x-forwarded-for']));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const tell = async (headers: Record<string, string> = {}) =>
    (await fetch(address, { headers })).text();

  expect(await tell()).toBe('127.0.0.1');
  const written = await tell({ 'x-forwarded-for': '203.0.113.7' });
  expect(written).toBe('203.0.113.7, 127.0.0.1');
  expect(clientAddress(written, [])).toBe('127.0.0.1');
  // A proxy of ours on this machine is believed.
  expect(clientAddress(written, ['127.0.0.1'])).toBe('203.0.113.7');
  await new Promise((resolve) => server.close(resolve));
});
