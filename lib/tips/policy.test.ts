import { expect, it } from 'vitest';
import type { Viewer } from '@/lib/auth/types';
import { canHandleTips, canSeeSenders, tipPowers } from './policy';

const member = (role: string, mayWrite = true) =>
  ({ kind: 'member', role, teamId: 'team', userId: 'me', mayWrite }) as unknown as Viewer;
const powers = (
  viewer: Viewer,
  state: Parameters<typeof tipPowers>[1]['state'],
  forgotten = false,
) =>
  Object.entries(tipPowers(viewer, { state, forgottenAt: forgotten ? new Date() : null }))
    .filter(([, may]) => may)
    .map(([step]) => step);

it.each([
  [{ kind: 'visitor' } as Viewer, false, false],
  [member('observer'), false, false],
  [member('reviewer'), true, false],
  [member('reviewer', false), false, false],
  [member('editor'), true, true],
  [member('editor', false), false, true],
  [member('admin'), true, true],
])('%o handles tips: %s, and sees senders: %s', (viewer, handles, sees) => {
  expect(canHandleTips(viewer)).toBe(handles);
  expect(canSeeSenders(viewer)).toBe(sees);
});

it.each([
  ['received', ['merge', 'decline', 'markAsSpam']],
  ['held', ['merge', 'decline', 'letThrough', 'markAsSpam']],
  ['merged', ['reopen']],
  ['became_claim', ['reopen']],
  ['declined', ['reopen']],
  ['spam', ['reopen']],
  ['answered', []],
  ['withdrawn', []],
] as const)('a %s tip can be: %s', (state, steps) => {
  expect(powers(member('reviewer'), state)).toEqual(steps);
  expect(powers(member('reviewer'), state, true)).toEqual([]);
  expect(powers(member('observer'), state)).toEqual([]);
});
