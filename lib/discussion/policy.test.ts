import { expect, test } from 'vitest';
import { mintMember } from '@/lib/auth/mint';
import { type Viewer, visitor } from '@/lib/auth/types';
import type { Role } from '@/prisma/generated/enums';
import { canEditComment, canReopen, canReply, canResolve } from './policy';

const member = (role: Role, teamId = 'ours') =>
  mintMember({ userId: role, memberId: 'm', teamId, role, name: 'Ana', mayWrite: true });

test.each<[string, Viewer, boolean]>([
  ['visitor', visitor, false],
  ['observer', member('observer'), false],
  ['reviewer', member('reviewer'), true],
  ['editor', member('editor'), true],
  ['reviewer of another team', member('reviewer', 'theirs'), false],
])('threads: %s', (_who, viewer, takesPart) => {
  const open = { teamId: 'ours', resolved: false };
  const resolved = { teamId: 'ours', resolved: true };
  expect([canReply, canResolve, canReopen].map((may) => may(viewer, open))).toEqual([
    takesPart,
    takesPart,
    false,
  ]);
  expect([canReply, canResolve, canReopen].map((may) => may(viewer, resolved))).toEqual([
    false,
    false,
    takesPart,
  ]);
});

test('a comment is edited by its author only, not even by an admin', () => {
  const comment = { teamId: 'ours', authorId: 'reviewer', deleted: false };
  expect(canEditComment(member('reviewer'), comment)).toBe(true);
  expect(canEditComment(member('admin'), comment)).toBe(false);
  expect(canEditComment(member('observer'), { ...comment, authorId: 'observer' })).toBe(false);
  expect(canEditComment(member('reviewer', 'theirs'), comment)).toBe(false);
});
