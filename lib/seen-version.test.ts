import { expect, test } from 'vitest';
import { seenVersion } from './seen-version';

test.each([1, '7', 0, 2_147_483_647])('%s can be a version', (version) => {
  expect(seenVersion.parse(version)).toBe(Number(version));
});

test.each([undefined, 'x', -1, 1.5, 2_147_483_648, 1e21, Number.POSITIVE_INFINITY])(
  '%s cannot',
  (version) => {
    const issues = seenVersion.safeParse(version).error?.issues;
    expect(issues?.[0]?.message).toBe('Send the version you saw.');
  },
);
