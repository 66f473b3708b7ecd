import { expect, it } from 'vitest';
import { formatPosition, isReplayable, parsePosition, REPLAYED_SECONDS } from './position';

const whole = '7412345678901234567-1763726400-798:800:798';
const within = `${whole}-790:795:791,793-4711`;

it.each([whole, within, '-1763726400-798:798:'])('writes what it read: %s', (text) => {
  const position = parsePosition(text);
  expect(position && formatPosition(position)).toBe(text);
});

it.each([
  '',
  'x',
  '1-2',
  '1-2-3',
  `${whole}-`,
  `${whole}-1:2:-`,
  `1-2-${'7'.repeat(20_000)}`,
  '1-2-9:8:',
])('does not take %j for a position', (text) => expect(parsePosition(text)).toBeNull());

it('tells no more what is too old, of another cluster, or of a future that was undone', () => {
  const now = parsePosition('7-1000000-800:800:');
  if (!now) throw new Error('unreadable');
  const old = 1_000_000 - REPLAYED_SECONDS;
  const asked = [
    `7-${old + 1}-700:700:`,
    `7-${old}-700:700:`,
    '8-999999-700:700:',
    '7-999999-801:801:',
  ];
  expect(
    asked.map((text) => {
      const since = parsePosition(text);
      return since !== null && isReplayable(since, now);
    }),
  ).toEqual([true, false, false, false]);
});
