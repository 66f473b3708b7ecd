import { expect, test } from 'vitest';
import { defaultPaces, isTold, notificationKinds, tellingsOf, toldActions } from './kinds';

test('every kind is told by some action, and has a pace', () => {
  const told = new Set(toldActions.flatMap((action) => tellingsOf(action).map(({ kind }) => kind)));
  expect([...told].sort()).toEqual([...notificationKinds].sort());
  expect(Object.keys(defaultPaces).sort()).toEqual([...notificationKinds].sort());
});

test('a mention counts before a reply, a reply in one’s thread before one elsewhere', () => {
  expect(tellingsOf('comment.added').map(({ audience }) => audience)).toEqual([
    'mentioned',
    'thread',
    'followers',
  ]);
});

test('what concerns nobody makes no job, whatever it is called', () => {
  for (const action of ['session.ended', 'comment.reacted', 'toString', '__proto__', ''])
    expect(isTold(action), action).toBe(false);
});

test('new tips and objections are told to those who may answer them', () => {
  expect(tellingsOf('tip.received')).toEqual([{ kind: 'tip', audience: 'handlers' }]);
  expect(tellingsOf('challenge.received')[0]).toEqual({ kind: 'challenge', audience: 'answerers' });
});

test('somebody is told at once only of what waits for them', () => {
  const atOnce = notificationKinds.filter((kind) => defaultPaces[kind] === 'event');
  expect(atOnce).toEqual(['mention', 'reply', 'assignment', 'approval', 'webhook']);
});
