import type { Member } from '@/lib/auth/types';
import { db } from '@/lib/db';
import type { ActionRow } from './access-actions';
import type { OperationRow, PageRow } from './access-table';
import type { World } from './access-world';

const team = { least: 'observer', own: true } as const;
const desk = { visitor: 'sign-in', stranger: 200, member: 200 } as const;

/** A line in the inbox of whoever made the claim: somebody attached evidence to it. */
export async function createTold(author: Member, claimId: string, evidenceId: string) {
  const { teamId, userId } = author;
  const event = await db.auditEvent.create({
    data: {
      ...{ teamId, claimId, actorKind: 'system:test', action: 'evidence.attached' },
      ...{ subjectKind: 'evidence', subjectId: evidenceId },
    },
  });
  return await db.notification.create({
    data: { teamId, userId, claimId, eventId: event.id, kind: 'evidence' },
  });
}

const settings = { timeZone: 'Asia/Kathmandu', dailyAt: '07:30', version: 0 };
const watched = ({ claim }: World) => `/watches/claim/${claim.id}`;

export const attentionPages: Record<string, PageRow> = {
  '/desk/inbox': { ...desk, at: () => '/desk/inbox' },
  // The author's own: to everybody else, of whatever role, it is not there.
  '/desk/inbox/[id]': {
    ...{ visitor: 'sign-in', stranger: 404, member: 404 },
    at: ({ notification }) => `/desk/inbox/${notification.id}`,
  },
  '/desk/settings/notifications': { ...desk, at: () => '/desk/settings/notifications' },
  // What a link that works does is in attention.spec.ts.
  '/unsubscribe/[token]': {
    ...{ visitor: 200, stranger: 200, member: 200 },
    at: () => '/unsubscribe/nobody-knows-it',
  },
};

/** The address in mails: whoever has the link may, so that nobody has to sign in. */
export const attentionForAll = {
  // Leads on to the page, which says that the link does not work.
  'GET /api/unsubscribe/[token]': { at: '/api/unsubscribe/nobody-knows-it', status: 200 },
  'POST /api/unsubscribe/[token]': { at: '/api/unsubscribe/nobody-knows-it', status: 404 },
};

/** One's own inbox, mail and watches: nobody else's can be named, but for a notification, which is not there for others. */
export const attentionOperations: Record<string, OperationRow> = {
  'GET /notifications': { ...team, status: 200, at: () => '/notifications' },
  'PATCH /notifications/[id]': {
    ...{ least: 'author', others: 404, status: 200 },
    at: ({ notification }) => `/notifications/${notification.id}`,
    body: () => ({ read: true }),
  },
  'POST /notifications/read': {
    ...{ ...team, status: 200 },
    at: () => '/notifications/read',
    body: () => ({ all: true }),
  },
  'GET /mail-settings': { ...team, status: 200, at: () => '/mail-settings' },
  'PUT /mail-settings': {
    ...{ ...team, status: 200 },
    at: () => '/mail-settings',
    body: () => ({ ...settings, quiet: { from: '22:00', to: '07:00' }, paces: { state: 'none' } }),
  },
  'GET /watches': { ...team, status: 200, at: () => '/watches' },
  'PUT /watches/[kind]/[id]': { least: 'observer', status: 200, at: watched, body: () => ({}) },
  'DELETE /watches/[kind]/[id]': { least: 'observer', status: 204, at: watched },
};

export const attentionActions: Record<string, ActionRow> = {
  chooseWatchAction: {
    least: 'observer',
    send: ({ claim }) => ({ kind: 'claim', id: claim.id, choice: 'watched' }),
  },
  markReadAction: { ...team, send: () => ({ all: 'true' }) },
  saveMailSettingsAction: { ...team, send: () => ({ ...settings, pace_mention: 'hourly' }) },
};

/** Behind the link in a mail; with one that is made up they do nothing. */
export const attentionOpenActions = {
  stopMailAction: { token: 'nobody-knows-it', what: 'all' },
  undoStoppingAction: { token: 'nobody-knows-it', was: '{"mention":"event"}' },
};
