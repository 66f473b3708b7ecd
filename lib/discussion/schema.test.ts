import { expect, test } from 'vitest';
import { commentSchema, threadFormSchema } from './schema';

const id = '019349a0-0000-7000-8000-000000000001';

test('a form names a target by kind and id', () => {
  expect(threadFormSchema.parse({ kind: 'verdict', id, body: 'Why?' })).toEqual({
    target: { kind: 'verdict', id },
    body: 'Why?',
  });
});

test('or the place of a passage', () => {
  const form = { documentId: id, versionNumber: '1', start: '0', end: '5', body: 'Why?' };
  expect(threadFormSchema.parse(form)).toEqual({
    target: { kind: 'passage', passage: { documentId: id, versionNumber: 1, start: 0, end: 5 } },
    body: 'Why?',
  });
});

test('the API sends the target itself', () => {
  const target = { kind: 'claim', id } as const;
  expect(threadFormSchema.parse({ target, body: 'Why?' }).target).toEqual(target);
  expect(threadFormSchema.safeParse({ target: { kind: 'tip', id }, body: 'Why?' }).success).toBe(
    false,
  );
});

test('a comment has 1 to 10,000 characters', () => {
  expect(commentSchema.safeParse({ threadId: id, body: ' \n' }).success).toBe(false);
  expect(commentSchema.safeParse({ threadId: id, body: 'x'.repeat(10_001) }).success).toBe(false);
  expect(commentSchema.safeParse({ threadId: id, body: 'x'.repeat(10_000) }).success).toBe(true);
});
