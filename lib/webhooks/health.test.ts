import { describe, expect, it } from 'vitest';
import { failureAfter, healthOf } from './health';

const hours = (count: number) => new Date(Date.UTC(2026, 10, 21) + count * 3_600_000);
const nothing = { delivered: false, failed: true, gone: false };

describe('health', () => {
  const row = { pausedAt: null, disabledAt: null, failingSince: null, deliveredAt: null };
  it.each([
    [{}, 'new'],
    [{ deliveredAt: hours(0) }, 'working'],
    [{ deliveredAt: hours(0), failingSince: hours(1) }, 'failing'],
    [{ failingSince: hours(1), pausedAt: hours(2) }, 'paused'],
    [{ failingSince: hours(1), pausedAt: hours(2), disabledAt: hours(25) }, 'disabled'],
  ])('of %j is %s', (columns, expected) => {
    expect(healthOf({ ...row, ...columns })).toBe(expected);
  });
});

describe('a webhook', () => {
  it('is disabled after a day in which nothing arrived, not before', () => {
    expect(failureAfter(hours(0), nothing, hours(23.99))).toBeNull();
    expect(failureAfter(hours(0), nothing, hours(24))).toBe('failing');
    expect(failureAfter(null, nothing, hours(24))).toBeNull();
  });

  it('stays when one of a round arrived, and when there was nothing to send', () => {
    expect(failureAfter(hours(0), { ...nothing, delivered: true }, hours(48))).toBeNull();
    expect(failureAfter(hours(0), { ...nothing, failed: false }, hours(48))).toBeNull();
  });

  it('is disabled at once when its receiver says that it is gone', () => {
    expect(failureAfter(null, { ...nothing, gone: true }, hours(0))).toBe('gone');
  });
});
