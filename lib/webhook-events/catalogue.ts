import { z } from 'zod';
import {
  idPart,
  numberOf,
  publicationOf,
  publicationPart,
  type SourceEvent,
  textOf,
} from './parts';

/** The groups in which events are chosen, in the order of the form. */
export const hookGroups = [
  'publications',
  'claims',
  'verdicts',
  'evidence',
  'discussion',
  'documents',
  'readers',
] as const;
export type HookGroup = (typeof hookGroups)[number];

/**
 * One kind of event that webhooks are told of: which actions of the audit log make it, and what it says besides who did it
 * and the claim or document. `read` answers null where an action is not this event.
 */
export type HookEvent = {
  readonly group: HookGroup;
  readonly summary: string;
  readonly actions: readonly string[];
  readonly own: z.ZodRawShape;
  readonly read: (event: SourceEvent, origin: string) => Record<string, unknown> | null;
};

type Read = HookEvent['read'];

/** An event that one action makes, and that says its subject's id under a name, or nothing of its own. */
function plain(group: HookGroup, action: string, summary: string, name?: string): HookEvent {
  const own = name ? { [name]: idPart } : {};
  const read: Read = ({ subjectId }) => (name ? { [name]: { id: subjectId } } : {});
  return { group, summary, actions: [action], own, read };
}

function published(kind: string, summary: string): HookEvent {
  const read: Read = (event, origin) => {
    const publication = publicationOf(event, origin);
    return publication?.kind === kind ? { publication } : null;
  };
  const own = { publication: publicationPart };
  return { group: 'publications', summary, actions: ['claim.published'], own, read };
}

function assigned(verb: 'assigned' | 'unassigned', summary: string): HookEvent {
  const read: Read = ({ before, after }) => {
    const assignee = textOf(after, 'userId') ?? textOf(before, 'userId');
    return assignee ? { assignee } : null;
  };
  const own = { assignee: z.uuid().meta({ description: 'A person of the team' }) };
  return { group: 'claims', summary, actions: [`claim.${verb}`], own, read };
}

function judged(action: string, summary: string): HookEvent {
  const own = { approval: idPart.extend({ digest: z.string() }) };
  const read: Read = ({ subjectId, after }) => {
    const digest = textOf(after, 'digest');
    return digest ? { approval: { id: subjectId, digest } } : null;
  };
  return { group: 'verdicts', summary, actions: [action], own, read };
}

/** An editor who asks for changes sends the claim back: the event says so, not which states. */
const sentBack = { from: 'approval', to: 'drafting' };

const stateChanged: Read = ({ action, before, after }) => {
  if (action === 'approval.changes_requested') return sentBack;
  const [from, to] = [textOf(before, 'state'), textOf(after, 'state')];
  return from && to && from !== to ? { from, to } : null;
};

const commented: Read = ({ subjectKind, subjectId, after }) => {
  const [id, threadId] =
    subjectKind === 'comment'
      ? [subjectId, textOf(after, 'threadId')]
      : [textOf(after, 'commentId'), subjectId];
  return id && threadId ? { comment: { id, threadId } } : null;
};

/**
 * Every event that a webhook can be told of. A new one is a line here and its words in `webhooks.event`; nothing about
 * assessments may be among them, because whoever has not given theirs must not learn of others'.
 */
export const hookEvents = {
  'publication.first': published('first', 'A claim was published for the first time'),
  'publication.updated': published('update', 'A published claim was updated'),
  'publication.corrected': published('correction', 'A published claim was corrected'),
  'publication.retracted': published('retraction', 'A published claim was retracted'),
  'claim.created': plain('claims', 'claim.created', 'A claim was made'),
  'claim.state_changed': {
    group: 'claims',
    summary: 'A claim came into another state',
    actions: [
      ...['claim.moved', 'claim.move_undone', 'claim.published'],
      ...['approval.changes_requested', 'approval.lapsed'],
    ],
    own: { from: z.string(), to: z.string() },
    read: stateChanged,
  },
  'claim.assigned': assigned('assigned', 'Somebody is to work on a claim'),
  'claim.unassigned': assigned('unassigned', 'Somebody no longer works on a claim'),
  'claim.review_needed': plain(
    'claims',
    'claim.re_review_opened',
    'What a claim rests on changed, or was found to be wrong elsewhere',
  ),
  'verdict.drafted': plain('verdicts', 'verdict.drafted', 'A verdict was drafted', 'verdict'),
  'verdict.changed': plain('verdicts', 'verdict.changed', 'A verdict was changed', 'verdict'),
  'approval.requested': {
    group: 'verdicts',
    summary: 'A verdict waits for approval',
    actions: ['claim.moved'],
    own: {},
    read: ({ after }) => (textOf(after, 'state') === 'approval' ? {} : null),
  },
  'approval.given': judged('approval.given', 'An editor approved a verdict'),
  'approval.changes_requested': judged('approval.changes_requested', 'An editor asked for changes'),
  'approval.lapsed': plain(
    'verdicts',
    'approval.lapsed',
    'Approvals lapsed, because something under the digest changed',
  ),
  'evidence.attached': plain(
    'evidence',
    'evidence.attached',
    'Evidence was attached to a claim',
    'evidence',
  ),
  'evidence.withdrawn': plain(
    'evidence',
    'evidence.withdrawn',
    'Evidence was withdrawn',
    'evidence',
  ),
  'comment.added': {
    group: 'discussion',
    summary: 'Somebody commented',
    actions: ['comment.added', 'thread.opened'],
    own: { comment: idPart.extend({ threadId: z.uuid() }) },
    read: commented,
  },
  'thread.resolved': plain('discussion', 'thread.resolved', 'A thread was resolved', 'thread'),
  'tip.received': plain('readers', 'tip.received', 'A reader sent a tip', 'tip'),
  'challenge.received': plain('readers', 'challenge.received', 'A reader objected', 'challenge'),
  'challenge.answered': plain(
    'readers',
    'challenge.disposed',
    'A challenge was answered',
    'challenge',
  ),
  'reply.received': plain('readers', 'reply.received', 'A claimant replied', 'reply'),
  'document.imported': plain('documents', 'document.imported', 'A document was imported'),
  'document.version_added': {
    group: 'documents',
    summary: 'A document has a new version',
    actions: ['document.captured'],
    own: { version: idPart.extend({ number: z.int() }) },
    read: ({ subjectId, after }) => {
      const number = numberOf(after, 'number');
      return number === null ? null : { version: { id: subjectId, number } };
    },
  },
} as const satisfies Record<string, HookEvent>;

export type HookEventType = keyof typeof hookEvents;

/** The names of all events, in the order of the form. */
export const hookEventTypes = Object.keys(hookEvents) as [HookEventType, ...HookEventType[]];

/** What an admin sends to try a webhook out; it cannot be chosen, because it always arrives. */
export const TEST_EVENT = 'webhook.test';

const sources = new Map<string, HookEventType[]>();
for (const type of hookEventTypes) {
  for (const action of hookEvents[type].actions) {
    sources.set(action, [...(sources.get(action) ?? []), type]);
  }
}

/** The events that an action of the audit log may be; none for what webhooks are not told of. */
export function hookEventsOf(action: string): readonly HookEventType[] {
  return sources.get(action) ?? [];
}

/** Is the text the name of an event? */
export function isHookEventType(text: string): text is HookEventType {
  return Object.hasOwn(hookEvents, text);
}
