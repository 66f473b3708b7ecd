import type { MailPace } from '@/prisma/generated/enums';

/** What notifications are about, in the order in which people choose mail for them. */
export const notificationKinds = [
  'mention',
  'reply',
  'assignment',
  'approval',
  'state',
  'evidence',
  'assessment',
  'adjudication',
  'publication',
  'challenge',
  'tip',
  'document',
  'review',
  'webhook',
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

/** Is the text one of the kinds? */
export function isNotificationKind(text: string): text is NotificationKind {
  return (notificationKinds as readonly string[]).includes(text);
}

/** How often a kind is mailed to somebody who chose nothing: at once only where somebody waits for this very person. */
export const defaultPaces: Readonly<Record<NotificationKind, MailPace>> = {
  mention: 'event',
  reply: 'event',
  assignment: 'event',
  approval: 'event',
  state: 'daily',
  evidence: 'daily',
  assessment: 'daily',
  adjudication: 'daily',
  publication: 'daily',
  challenge: 'daily',
  tip: 'daily',
  document: 'daily',
  review: 'daily',
  webhook: 'event',
};

/**
 * Whom an event concerns: `mentioned` in its comment; `person` and `assessor` named by the event itself; `thread` who
 * wrote in the thread; `followers` of its claim or its document; `topics` who watch a topic of its claim; the team's `admins`;
 * `answerers`: editors who may answer an objection to its claim; `handlers`: who may decide about tips.
 */
export type Audience =
  | 'mentioned'
  | 'person'
  | 'assessor'
  | 'thread'
  | 'followers'
  | 'topics'
  | 'admins'
  | 'answerers'
  | 'handlers';

export type Telling = { readonly kind: NotificationKind; readonly audience: Audience };

const followers = (kind: NotificationKind): Telling[] => [{ kind, audience: 'followers' }];
const objection: Telling[] = [
  { kind: 'challenge', audience: 'answerers' },
  ...followers('challenge'),
];
const mentioned: Telling = { kind: 'mention', audience: 'mentioned' };
const talk: Telling[] = [{ kind: 'reply', audience: 'thread' }, ...followers('reply')];

/**
 * The actions of the audit log that somebody is told of, the most personal reason first: it is the one that counts. What
 * is not here (edits, reactions, sessions, settings) is read in the history of the thing.
 */
const tellings: Readonly<Record<string, readonly Telling[]>> = {
  'thread.opened': [mentioned, ...followers('reply')],
  'comment.added': [mentioned, ...talk],
  'comment.edited': [mentioned],
  'thread.resolved': talk,
  'thread.reopened': talk,
  'claim.assigned': [{ kind: 'assignment', audience: 'person' }],
  'claim.unassigned': [{ kind: 'assignment', audience: 'person' }],
  'claim.created': [{ kind: 'state', audience: 'topics' }],
  'claim.moved': followers('state'),
  'claim.merged': followers('state'),
  'claim.took_over': followers('state'),
  'evidence.attached': followers('evidence'),
  'evidence.withdrawn': followers('evidence'),
  'assessment.given': followers('assessment'),
  'assessment.adjudicated': [{ kind: 'adjudication', audience: 'assessor' }],
  'approval.given': followers('approval'),
  'approval.changes_requested': followers('approval'),
  'approval.lapsed': followers('approval'),
  'claim.published': [...followers('publication'), { kind: 'publication', audience: 'topics' }],
  'claim.re_review_opened': followers('review'),
  'challenge.received': objection,
  'challenge.let_through': objection,
  'challenge.disposed': followers('challenge'),
  'reply.received': followers('challenge'),
  'reply.published': followers('challenge'),
  'tip.received': [{ kind: 'tip', audience: 'handlers' }],
  'document.captured': followers('document'),
  'webhook.disabled': [{ kind: 'webhook', audience: 'admins' }],
};

/** The actions that have a sentence in the inbox. */
export const toldActions = Object.keys(tellings);

/** Whom an action is told to and as what, the most personal first; nobody for an action that concerns nobody. */
export function tellingsOf(action: string): readonly Telling[] {
  return Object.hasOwn(tellings, action) ? (tellings[action] ?? []) : [];
}

/** Is anybody told of the action at all? Without that no job is made for it. */
export function isTold(action: string): boolean {
  return tellingsOf(action).length > 0;
}
