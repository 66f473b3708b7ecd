import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  afterQuiet,
  dueAt,
  isQuiet,
  isTimeZone,
  type MailTimes,
  minuteOf,
  nextDaily,
  nextHour,
} from './schedule';

const at = (hours: number, minutes = 0) => hours * 60 + minutes;
const times = (timeZone: string, given: Partial<MailTimes> = {}): MailTimes => ({
  timeZone,
  quietFrom: null,
  quietTo: null,
  dailyAt: at(8),
  ...given,
});
const iso = (date: Date) => date.toISOString().replace('.000Z', 'Z');

describe('the daily mail', () => {
  it.each([
    // Kathmandu is 5:45 ahead of UTC.
    ['Asia/Kathmandu', at(8), '2026-03-01T02:14:59Z', '2026-03-01T02:15:00Z'],
    ['Asia/Kathmandu', at(8), '2026-03-01T02:15:00Z', '2026-03-02T02:15:00Z'],
    // New York puts its clocks forward on 8 March 2026 at 2:00: there is no 2:30, and it is as much later.
    ['America/New_York', at(2, 30), '2026-03-08T06:00:00Z', '2026-03-08T07:30:00Z'],
    ['America/New_York', at(2, 30), '2026-03-08T07:30:00Z', '2026-03-09T06:30:00Z'],
    // On 1 November 2026 there is 1:30 twice: the first one counts, and only once.
    ['America/New_York', at(1, 30), '2026-11-01T05:00:00Z', '2026-11-01T05:30:00Z'],
    ['America/New_York', at(1, 30), '2026-11-01T05:30:00Z', '2026-11-02T06:30:00Z'],
    // Europe: 29 March and 25 October 2026.
    ['Europe/Berlin', at(8), '2026-03-28T12:00:00Z', '2026-03-29T06:00:00Z'],
    ['Europe/Berlin', at(8), '2026-10-24T12:00:00Z', '2026-10-25T07:00:00Z'],
    // Apia skipped 30 December 2011 altogether.
    ['Pacific/Apia', at(8), '2011-12-29T17:59:00Z', '2011-12-29T18:00:00Z'],
    ['Pacific/Apia', at(8), '2011-12-29T18:00:00Z', '2011-12-30T18:00:00Z'],
    ['Pacific/Apia', at(8), '2011-12-30T18:00:00Z', '2011-12-31T18:00:00Z'],
  ])('in %s at minute %i, after %s, is at %s', (zone, dailyAt, after, expected) => {
    expect(iso(nextDaily(new Date(after), times(zone, { dailyAt })))).toBe(expected);
  });
});

describe('the quiet hours', () => {
  const night = { quietFrom: at(22), quietTo: at(7) };
  it.each([
    ['Asia/Kathmandu', night, '2026-03-01T16:14:00Z', '2026-03-01T16:14:00Z'],
    ['Asia/Kathmandu', night, '2026-03-01T16:15:00Z', '2026-03-02T01:15:00Z'],
    ['Asia/Kathmandu', night, '2026-03-02T01:15:00Z', '2026-03-02T01:15:00Z'],
    ['Europe/Berlin', night, '2026-03-28T23:30:20Z', '2026-03-29T05:00:00Z'],
    ['Europe/Berlin', night, '2026-10-24T23:30:00Z', '2026-10-25T06:00:00Z'],
    // They end at 2:30, which there is not: when clocks jump from 2:00 to 3:00.
    [
      'America/New_York',
      { quietFrom: at(22), quietTo: at(2, 30) },
      '2026-03-08T06:10:00Z',
      '2026-03-08T07:00:00Z',
    ],
    // They end at 1:30, which there is twice; the second 1:10 is quiet as well.
    [
      'America/New_York',
      { quietFrom: at(22), quietTo: at(1, 30) },
      '2026-11-01T06:10:00Z',
      '2026-11-01T06:30:00Z',
    ],
    [
      'UTC',
      { quietFrom: at(12), quietTo: at(13, 5) },
      '2026-03-01T12:59:59Z',
      '2026-03-01T13:05:00Z',
    ],
    ['Pacific/Apia', night, '2011-12-30T08:30:00Z', '2011-12-30T17:00:00Z'],
  ])('in %s with %o: what is due at %s waits until %s', (zone, quiet, due, expected) => {
    expect(iso(afterQuiet(new Date(due), times(zone, quiet)))).toBe(expected);
  });

  const zones = [
    'UTC',
    'Asia/Kathmandu',
    'Pacific/Apia',
    'America/New_York',
    'Australia/Lord_Howe',
  ];
  const minute = fc.integer({ min: 0, max: 1439 });
  const anyTimes = fc
    .record({
      timeZone: fc.constantFrom(...zones),
      quietFrom: minute,
      quietTo: minute,
      dailyAt: minute,
    })
    .filter(({ quietFrom, quietTo }) => quietFrom !== quietTo);
  const anyTime = fc
    .integer({ min: Date.UTC(2011, 0, 1) / 1000, max: Date.UTC(2030, 0, 1) / 1000 })
    .map((seconds) => new Date(seconds * 1000));

  it('are never broken, and nothing waits longer than two days', () => {
    fc.assert(
      fc.property(
        anyTimes,
        anyTime,
        fc.constantFrom('event' as const, 'hourly' as const, 'daily' as const),
        (one, now, pace) => {
          const due = dueAt(now, pace, one);
          expect(isQuiet(due, one)).toBe(false);
          expect(due.getTime()).toBeGreaterThanOrEqual(now.getTime());
          expect(due.getTime() - now.getTime()).toBeLessThanOrEqual(50 * 3_600_000);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('end at the very minute at which they end', () => {
    fc.assert(
      fc.property(anyTimes, anyTime, (one, now) => {
        const end = afterQuiet(now, one);
        if (end.getTime() === now.getTime()) return;
        expect(isQuiet(new Date(end.getTime() - 60_000), one)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('leave a day its daily mail at its own minute, but where clocks jump over it', () => {
    fc.assert(
      fc.property(anyTimes, anyTime, (one, now) => {
        const next = nextDaily(now, one);
        const jumped = (minuteOf(next, one.timeZone) - one.dailyAt + 1440) % 1440;
        expect([0, 30, 60]).toContain(jumped);
      }),
      { numRuns: 300 },
    );
  });
});

test('the hourly mail comes when the clocks of the zone show a full hour', () => {
  const now = new Date('2026-03-01T12:20:31.400Z');
  expect(iso(nextHour(now, times('UTC')))).toBe('2026-03-01T13:00:00Z');
  expect(iso(nextHour(now, times('Asia/Kathmandu')))).toBe('2026-03-01T13:15:00Z');
});

test('time zones are names of the IANA database', () => {
  for (const name of ['UTC', 'Asia/Kathmandu', 'Pacific/Apia']) expect(isTimeZone(name)).toBe(true);
  for (const name of ['', '+05:45', 'Mars/Olympus', 'CEST?']) expect(isTimeZone(name)).toBe(false);
});
