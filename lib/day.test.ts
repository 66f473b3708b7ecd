import { expect, test } from 'vitest';
import { daySchema } from './day';

const sentence = 'Give the date as year, month and day: 2024-03-01.';

test.each([
  ['2024-02-29', undefined],
  ['0001-01-01', undefined],
  ['9999-12-31', undefined],
  ['0000-01-01', 'There is no year 0.'],
  ['0000-00-00', sentence],
  ['2023-02-29', sentence],
  ['99999-12-31', sentence],
  ['2024-03-01T00:00:00Z', sentence],
  ['+002024-03-01', sentence],
  ['yesterday', sentence],
])('%s', (day, refusal) => {
  expect(daySchema.safeParse(day).error?.issues[0]?.message).toBe(refusal);
});
