import { expect, it } from 'vitest';
import { backOf, backSchema } from './back';

const id = '0199aaaa-0000-7000-8000-000000000001';

it.each([
  [`/desk/challenges/${id}`, 'challenges'],
  ['/desk/tips', 'tips'],
  ['/desk/tips?show=held', 'tips'],
])('leads back to %s', (href, kind) => {
  expect(backOf(href)).toEqual({ kind, href });
  expect(backSchema.parse({ back: href })).toEqual({ back: href });
});

it.each([
  undefined,
  '',
  'https://elsewhere.example/desk/tips',
  '//elsewhere.example',
  '/desk/settings',
  '/desk/tips?next=https://elsewhere.example',
  `/desk/tips/../settings`,
  ['/desk/tips'],
])('and nowhere else: %s', (text) => {
  expect(backOf(text)).toBeNull();
});
