import { describe, expect, test } from 'vitest';
import { nextCheckAt } from './schedule';

const now = new Date('2025-03-01T12:00:00Z');
const daysLater = (everyDays: number, failures: number) =>
  (nextCheckAt(now, everyDays, failures).getTime() - now.getTime()) / 86_400_000;

describe('nextCheckAt', () => {
  test.each([
    [1, 0, 1],
    [1, 1, 1],
    [1, 2, 2],
    [1, 3, 4],
    [1, 6, 30],
    [1, 5_000, 30],
    [7, 0, 7],
    [7, 2, 14],
    [7, 4, 30],
    [90, 0, 90],
    [90, 9, 90],
  ])('every %i days after %i failures in a row: in %i days', (everyDays, failures, days) => {
    expect(daysLater(everyDays, failures)).toBe(days);
  });
});
