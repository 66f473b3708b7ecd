import { describe, expect, it } from 'vitest';
import { hookEvents, hookEventsOf, hookEventTypes, hookGroups } from './catalogue';
import type { SourceEvent } from './parts';
import { payloadOf, payloadSchema } from './payload';

const origin = 'https://assay.example';
const claim = { id: crypto.randomUUID(), number: 12 };
const document = { id: crypto.randomUUID() };
const person = crypto.randomUUID();
const at = new Date('2026-11-21T21:35:00Z');
const digest = 'a'.repeat(64);

const happen = (action: string, more: Partial<SourceEvent> = {}): SourceEvent => ({
  ...{ id: crypto.randomUUID(), action, at, actorId: person },
  ...{ subjectKind: 'claim', subjectId: claim.id, claimId: claim.id, documentId: null },
  ...{ before: null, after: null, ...more },
});

/** What is told of an event, by name. */
const told = (event: SourceEvent, things = { claim, document: null }) =>
  Object.fromEntries(
    hookEventsOf(event.action).flatMap((type) => {
      const payload = payloadOf(type, event, things, origin);
      return payload ? [[type, JSON.parse(payload).data]] : [];
    }),
  );

const publication = (kind: string) =>
  happen('claim.published', {
    before: { state: 'approval' },
    after: { state: 'published', number: 2, kind, slug: 'four-million', digest, note: 'Private?' },
  });

describe('what webhooks are told', () => {
  it.each([
    ['first', 'publication.first'],
    ['update', 'publication.updated'],
    ['correction', 'publication.corrected'],
    ['retraction', 'publication.retracted'],
  ])('of a publication of kind %s: %s, and the state', (kind, type) => {
    const data = told(publication(kind));
    expect(Object.keys(data).sort()).toEqual(['claim.state_changed', type].sort());
    expect(data['claim.state_changed']).toMatchObject({ from: 'approval', to: 'published' });
    expect(data[type]).toEqual({
      by: person,
      claim: {
        ...claim,
        url: `${origin}/desk/claims/12`,
        apiUrl: `${origin}/api/v1/claims/${claim.id}`,
      },
      document: null,
      publication: {
        ...{ slug: 'four-million', number: 2, kind, digest, cause: null, severity: null },
        url: `${origin}/claims/four-million`,
        versionUrl: `${origin}/claims/four-million/versions/2`,
        apiUrl: `${origin}/api/v1/published/four-million/versions/2`,
      },
    });
  });

  it('is a type, the time when it happened, and the data', () => {
    const payload = payloadOf(
      'claim.created',
      happen('claim.created'),
      { claim, document },
      origin,
    );
    expect(JSON.parse(payload ?? '')).toMatchObject({
      ...{ type: 'claim.created', timestamp: '2026-11-21T21:35:00.000Z' },
      data: { document: { id: document.id, url: `${origin}/desk/documents/${document.id}` } },
    });
  });

  it('has two names for a claim that waits for approval, one for other moves, and undoing is a move', () => {
    const move = (from: string, to: string, action = 'claim.moved') =>
      told(happen(action, { before: { state: from }, after: { state: to } }));
    expect(Object.keys(move('drafting', 'approval'))).toEqual([
      'claim.state_changed',
      'approval.requested',
    ]);
    expect(Object.keys(move('new', 'researching'))).toEqual(['claim.state_changed']);
    expect(move('approval', 'drafting', 'claim.move_undone')).toMatchObject({
      'claim.state_changed': { from: 'approval', to: 'drafting' },
    });
  });

  it('names approvals with their digest, and says nothing of what an editor wrote', () => {
    const approval = { subjectKind: 'approval', subjectId: crypto.randomUUID() };
    const asked = told(
      happen('approval.changes_requested', { ...approval, after: { digest, note: 'Weak.' } }),
    );
    expect(asked['approval.changes_requested'].approval).toEqual({
      ...{ id: approval.subjectId, digest },
    });
    expect(asked['claim.state_changed']).toMatchObject({ from: 'approval', to: 'drafting' });
    expect(JSON.stringify(asked)).not.toContain('Weak.');
    // An approver who declares a conflict moves nothing.
    expect(
      Object.keys(told(happen('approval.lapsed', { after: { reason: 'A cousin.' } }))),
    ).toEqual(['approval.lapsed']);
  });

  it('knows comments by both of the events that make them', () => {
    const [comment, thread] = [crypto.randomUUID(), crypto.randomUUID()];
    const opened = happen('thread.opened', {
      ...{ subjectKind: 'thread', subjectId: thread, after: { commentId: comment } },
    });
    const added = happen('comment.added', {
      ...{ subjectKind: 'comment', subjectId: comment, after: { threadId: thread } },
    });
    for (const event of [opened, added])
      expect(told(event)['comment.added'].comment).toEqual({ id: comment, threadId: thread });
  });

  it('never has to do with assessments, conflicts of interest or what is typed', () => {
    const hidden = ['assessment.given', 'assessment.withdrawn', 'assessment.named'];
    const others = ['assessment.adjudicated', 'conflict.declared', 'conflict.lifted', 'toString'];
    for (const action of [...hidden, ...others]) expect(hookEventsOf(action), action).toEqual([]);
    const sources = hookEventTypes.flatMap((type) => [...hookEvents[type].actions]);
    expect(sources.filter((action) => /assess|conflict|adjudicat/.test(action))).toEqual([]);
  });

  it('fits its own schema, and nothing slips in beside it', () => {
    for (const type of hookEventTypes) {
      expect(type).toMatch(/^[a-z_]+\.[a-z_]+$/);
      expect(hookGroups).toContain(hookEvents[type].group);
      expect(payloadSchema(type).shape.type.value).toBe(type);
    }
  });
});
