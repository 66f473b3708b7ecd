import { expect, test } from 'vitest';
import { z } from 'zod';
import { addressFields } from './address-fields';

const schema = z.object({
  q: z.string().max(5).optional(),
  state: z.union([z.string(), z.array(z.string())]).optional(),
  sort: z.enum(['new', 'old']).default('new'),
});

test.each([
  [
    { q: 'fish', sort: 'old' },
    { q: 'fish', sort: 'old' },
  ],
  [{ q: 'too long', sort: 'sideways' }, {}],
  [{ q: '', state: ['a', 'b'] }, { state: ['a', 'b'] }],
  [{ q: 'a\0b', state: ['a', '\0'] }, {}],
  [{ q: ['a', 'b'], more: '1' }, {}],
  [Object.create({ q: 'inherited' }), {}],
])('%j has %j', (search, fields) => {
  expect(schema.parse(addressFields(schema, search))).toEqual({ sort: 'new', ...fields });
});
