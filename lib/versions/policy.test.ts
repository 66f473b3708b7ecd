import { describe, expect, test } from 'vitest';
import { mintMember } from '@/lib/auth/mint';
import { visitor } from '@/lib/auth/types';
import { canSchedule } from '@/lib/document-checks/policy';
import { canCapture } from './policy';

const ids = { userId: 'u', memberId: 'm', teamId: 'ours', name: 'Rana Said' };
const member = (role: 'observer' | 'reviewer' | 'editor' | 'admin', mayWrite = true) =>
  mintMember({ ...ids, role, mayWrite });
const document = { teamId: 'ours' };

describe.each([
  ['canCapture', canCapture],
  ['canSchedule', canSchedule],
])('%s', (_, may) => {
  test.each([
    ['a visitor', visitor, false],
    ['the software', { kind: 'system', job: 'test' } as const, false],
    ['an observer', member('observer'), false],
    ['a reviewer', member('reviewer'), true],
    ['an editor', member('editor'), true],
    ['an admin', member('admin'), true],
    ['a token that only reads', member('admin', false), false],
  ])('%s', (_name, viewer, expected) => {
    expect(may(viewer, document)).toBe(expected);
    expect(may(viewer, { teamId: 'theirs' })).toBe(false);
  });
});
