import { describe, expect, it } from 'vitest';
import type { LiveEvent } from '@/lib/live/events';
import { follows, isShownAlready } from './follows';

const at = '2026-01-01T12:00:00.000Z';
const event = (changes: Partial<LiveEvent> = {}): LiveEvent => ({
  ...{ kind: 'evidence.attached', subject: { kind: 'evidence', id: 'e1' }, documentId: 'd1', at },
  ...{ claim: { id: 'c1', number: 1 }, by: { id: 'mara', name: 'Mara' } },
  ...changes,
});
const notification = event({ kind: 'notification.made', claim: null, documentId: null });

describe('a screen follows', () => {
  it.each([
    ['its claim', { claim: 'c1' }, true],
    ['another claim', { claim: 'c2' }, false],
    ['a claim beside it', { claim: 'c2', claims: ['c3', 'c1'] }, true],
    ['its document', { document: 'd1' }, true],
    ['another document', { document: 'd2' }, false],
    ['everything of the team', { team: true }, true],
    ['only its inbox', { inbox: true }, false],
    ['nothing', {}, false],
  ])('%s', (_, followed, expected) => {
    expect(follows(event(), followed)).toBe(expected);
  });

  it('a thing by itself, where the event is about that and no claim is named', () => {
    const about = event({ claim: null, documentId: null, subject: { kind: 'claim', id: 'c1' } });
    expect(follows(about, { claim: 'c1' })).toBe(true);
  });

  it('a webhook on its own page, and nowhere else', () => {
    const sent = event({
      ...{ kind: 'webhook.sent', claim: null, documentId: null, by: null },
      subject: { kind: 'webhook', id: 'w1' },
    });
    expect(follows(sent, { webhook: 'w1' })).toBe(true);
    expect(follows(sent, { webhook: 'w2' })).toBe(false);
    expect(follows(sent, { team: true, inbox: true, claim: 'c1' })).toBe(false);
  });

  it('one’s notifications only in the inbox', () => {
    expect(follows(notification, { inbox: true })).toBe(true);
    expect(follows(notification, { team: true, claim: 'c1' })).toBe(false);
  });
});

describe('what somebody did themselves', () => {
  const then = Date.parse(at);
  it.each([
    [
      'is on a page that was made after it',
      { me: 'mara', madeAt: then + 50, now: then + 90 },
      true,
    ],
    ['is not on one made before', { me: 'mara', madeAt: then - 1, now: then + 90 }, false],
    [
      'may be on none when it was long ago',
      { me: 'mara', madeAt: then + 50, now: then + 9e3 },
      false,
    ],
    ['is news to others', { me: 'jonas', madeAt: then + 50, now: then + 90 }, false],
  ])('%s', (_, page, expected) => {
    expect(isShownAlready(event(), page)).toBe(expected);
  });
});
