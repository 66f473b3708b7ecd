import { describe, expect, it, test } from 'vitest';
import { deliveryOf, type Fault, retryAt } from './retry';

const outcome = (fault: Partial<Fault>) =>
  deliveryOf({ message: 'It failed.', handedOver: false, ...fault }).outcome;

describe('a failure', () => {
  it.each<[string, Partial<Fault>, string]>([
    ['the server is not there', { code: 'ECONNECTION' }, 'unreached'],
    ['the server is slow before the text', { code: 'ETIMEDOUT' }, 'unreached'],
    [
      'the login is refused, which is not about this mail',
      { code: 'EAUTH', responseCode: 535 },
      'unreached',
    ],
    ['the address is unknown', { code: 'EENVELOPE', responseCode: 550 }, 'refused'],
    ['the address is busy', { code: 'EENVELOPE', responseCode: 451 }, 'unreached'],
    [
      'the address is busy, and the text was thrown away',
      { code: 'EENVELOPE', responseCode: 451, handedOver: true },
      'unreached',
    ],
    ['the text is refused', { code: 'EMESSAGE', responseCode: 554, handedOver: true }, 'refused'],
    [
      'the text is refused for now',
      { code: 'EMESSAGE', responseCode: 421, handedOver: true },
      'unreached',
    ],
    ['the line drops within the text', { code: 'ECONNECTION' }, 'unreached'],
    ['the line drops after the text', { code: 'ECONNECTION', handedOver: true }, 'uncertain'],
    ['no answer comes after the text', { code: 'ETIMEDOUT', handedOver: true }, 'uncertain'],
  ])('%s', (_, fault, expected) => {
    expect(outcome(fault)).toBe(expected);
  });
});

test('tries come further and further apart, and end within two days', () => {
  let now = new Date('2026-03-01T12:00:00Z');
  const start = now.getTime();
  let last = 0;
  for (let attempts = 1; ; attempts += 1) {
    const next = retryAt(attempts, now);
    if (!next) break;
    expect(next.getTime() - now.getTime()).toBeGreaterThan(last);
    last = next.getTime() - now.getTime();
    now = next;
  }
  expect(now.getTime() - start).toBeGreaterThan(24 * 3_600_000);
  expect(now.getTime() - start).toBeLessThan(48 * 3_600_000);
});
