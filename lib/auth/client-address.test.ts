import { describe, expect, it } from 'vitest';
import { clientAddress } from './client-address';

describe('the address of a request', () => {
  it.each([
    ['203.0.113.7', [], '203.0.113.7'],
    ['1.2.3.4, 203.0.113.7, 10.0.0.2', ['10.0.0.0/8'], '203.0.113.7'],
    ['1.2.3.4, 203.0.113.7', [], '203.0.113.7'],
    ['2001:db8::5, fd00::1', ['fd00::/8'], '2001:db8::5'],
    ['::ffff:203.0.113.7', [], '203.0.113.7'],
    ['10.0.0.2', ['10.0.0.2'], 'unknown'],
    ['invented', [], 'unknown'],
    [null, [], 'unknown'],
  ])('%j behind %j is %s', (header, trusted, address) => {
    expect(clientAddress(header, trusted)).toBe(address);
  });
});
