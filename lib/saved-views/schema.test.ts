import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addressOf } from './address';
import { savedViewFormSchema, savedViewSchema } from './schema';

const viewId = '01970000-0000-7000-8000-000000000000';

it('a form that could share a view and does not makes it one’s own again', () => {
  expect(savedViewFormSchema.parse({ viewId, unshared: 'on' }).shared).toBe(false);
  expect(savedViewFormSchema.parse({ viewId, unshared: 'on', shared: 'on' }).shared).toBe(true);
  expect(savedViewFormSchema.parse({ viewId, name: 'Late' }).shared).toBeUndefined();
});

it('the same filter is the same text, whatever the order of its fields', () => {
  const fields = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.array(fc.string())));
  fc.assert(
    fc.property(fields, (query) => {
      const turned = Object.fromEntries(Object.entries(query).toReversed());
      expect(addressOf(turned)).toBe(addressOf(query));
    }),
  );
});

it('a kept filter is kept unchanged when it is kept again', () => {
  const field = fc.constantFrom('q', 'due', 'sort', 'state', 'priority', 'topic', 'view', 'x');
  const value = fc.constantFrom('overdue', 'pressing', 'table', 'new', 'urgent', 'a b&c', '');
  fc.assert(
    fc.property(fc.array(fc.tuple(field, value)), (pairs) => {
      const text = pairs.map(([name, one]) => `${name}=${encodeURIComponent(one)}`).join('&');
      const once = savedViewSchema.parse({ name: 'A', query: text }).query;
      expect(savedViewSchema.parse({ name: 'A', query: once }).query).toBe(once);
    }),
  );
});
