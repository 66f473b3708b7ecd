import { expect, it } from 'vitest';
import { alongLine } from './along-line';

it.each([
  ['ArrowRight', 'ltr', 1],
  ['ArrowLeft', 'ltr', -1],
  ['ArrowRight', 'rtl', -1],
  ['ArrowLeft', 'rtl', 1],
  ['ArrowUp', 'ltr', 0],
  ['ArrowUp', 'rtl', 0],
])('%s on a page read %s leads %i', (key, dir, step) => expect(alongLine(key, { dir })).toBe(step));
