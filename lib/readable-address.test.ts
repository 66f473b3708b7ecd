import { expect, test } from 'vitest';
import { isReadableAddress } from './readable-address';

test.each([
  ['/', true],
  ['/claims/fish', true],
  ['/topics/%E6%B8%AF', true],
  ['/topics/100%25', true],
  ['/topics/%ZZ', false],
  ['/topics/%', false],
  ['/topics/%C3%28', false],
  ['/topics/%ED%A0%80', false],
  ['/topics/a%00b', false],
])('%s', (path, readable) => {
  expect(isReadableAddress(path)).toBe(readable);
});
