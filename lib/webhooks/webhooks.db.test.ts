import { beforeEach, describe, expect, it } from 'vitest';
import type { Member } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { settleEnvironment } from '@/lib/env';
import { createMember } from '@/prisma/factories';
import { addWebhook, changeWebhook, removeWebhook, rotateSecret } from './mutations';
import { getWebhook, listWebhooks } from './queries';
import { MOST_WEBHOOKS, type WebhookInput } from './schema';
import { switchWebhook } from './switch-mutations';

const input: WebhookInput = {
  name: 'Newsroom',
  url: 'https://hooks.example.org/assay?token=private',
  events: ['claim.created', 'publication.first'],
};

let admin: Member;
beforeEach(async () => {
  settleEnvironment({ AUTH_SECRET: 'a secret of more than thirty-two characters' });
  admin = await createMember(db, { role: 'admin' });
});

const eventsOf = async (id: string) =>
  await db.auditEvent.findMany({
    where: { subjectId: id },
    orderBy: { position: 'asc' },
    select: { action: true, before: true, after: true },
  });

describe('a webhook', () => {
  it('tells its secret once; what is kept of it, anywhere, opens nothing', async () => {
    const { secret, ...webhook } = await addWebhook(admin, input);
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(webhook).toMatchObject({ health: 'new', version: 1, can: { change: true } });
    expect(await getWebhook(admin, webhook.id)).toEqual(webhook);
    const kept = JSON.stringify([
      await db.webhook.findUnique({ where: { id: webhook.id } }),
      await eventsOf(webhook.id),
      await listWebhooks(admin),
    ]);
    expect(kept).not.toContain(secret.slice('whsec_'.length, -1));
  });

  it('is there for the admins of its team only', async () => {
    const { id } = await addWebhook(admin, input);
    const editor = await createMember(db, { teamId: admin.teamId, role: 'editor' });
    const stranger = await createMember(db, { role: 'admin' });
    const reader = await createMember(db, { teamId: admin.teamId, role: 'admin', mayWrite: false });
    for (const viewer of [editor, stranger, { kind: 'visitor' } as const]) {
      expect(await listWebhooks(viewer)).toEqual([]);
      expect(await getWebhook(viewer, id)).toBeNull();
    }
    expect(await getWebhook(reader, id)).toMatchObject({ can: { change: false } });
    const doings: ((member: Member) => Promise<unknown>)[] = [
      (member) => changeWebhook(member, { webhookId: id, version: 1, name: 'Mine' }),
      (member) => rotateSecret(member, { webhookId: id }),
      (member) => switchWebhook(member, { webhookId: id, on: false }),
      (member) => removeWebhook(member, { webhookId: id }),
    ];
    for (const doing of doings) {
      await expect(doing(editor)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(doing(reader)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(doing(stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    await expect(addWebhook(editor, input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect((await eventsOf(id)).map(({ action }) => action)).toEqual(['webhook.added']);
  });

  it.each([
    ['http://hooks.example.org/', 'A webhook needs an address that begins with https://.'],
    ['https://127.0.0.1/hook', 'The address leads into a private network, which is never fetched.'],
    [
      'https://[::ffff:10.0.0.1]/',
      'The address leads into a private network, which is never fetched.',
    ],
    ['https://localhost/', 'The address leads into a private network, which is never fetched.'],
    ['hooks.example.org', 'The address is not a valid URL.'],
  ])('does not go to %s', async (url, sentence) => {
    const refusal = { code: 'INVALID', message: sentence, fields: { url: sentence } };
    await expect(addWebhook(admin, { ...input, url })).rejects.toMatchObject(refusal);
    const { id, version } = await addWebhook(admin, input);
    const change = changeWebhook(admin, { webhookId: id, version, url });
    await expect(change).rejects.toMatchObject(refusal);
  });

  it('is changed by who saw it as it is; the log has its host, not its address', async () => {
    const { id: webhookId } = await addWebhook(admin, input);
    const change = { webhookId, version: 1, events: ['document.imported' as const] };
    expect(await changeWebhook(admin, change)).toMatchObject({
      ...{ version: 2, events: ['document.imported'], name: 'Newsroom' },
    });
    await expect(changeWebhook(admin, change)).rejects.toMatchObject({
      ...{ code: 'CONFLICT', current: { version: 2 } },
    });
    const [, changed] = await eventsOf(webhookId);
    expect(changed).toMatchObject({
      action: 'webhook.changed',
      before: { host: 'hooks.example.org', events: input.events },
      after: { host: 'hooks.example.org', events: ['document.imported'] },
    });
    expect(JSON.stringify(changed)).not.toContain('private');
  });

  it('is paused and switched on again, each once', async () => {
    const { id: webhookId } = await addWebhook(admin, input);
    for (const on of [false, false, true, true]) await switchWebhook(admin, { webhookId, on });
    expect((await eventsOf(webhookId)).map(({ action }) => action)).toEqual([
      ...['webhook.added', 'webhook.paused', 'webhook.resumed'],
    ]);
  });

  it('is not one of too many', async () => {
    const secret = 'sealed';
    await db.webhook.createMany({
      data: Array.from({ length: MOST_WEBHOOKS - 1 }, () => ({
        ...{ ...input, secret, teamId: admin.teamId, createdById: admin.userId },
      })),
    });
    const both = await Promise.allSettled([addWebhook(admin, input), addWebhook(admin, input)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await listWebhooks(admin)).toHaveLength(MOST_WEBHOOKS);
  });

  it('goes with all that was sent to it', async () => {
    const { id } = await addWebhook(admin, input);
    const what = { type: 'webhook.test', payload: '{}', nextAt: new Date() };
    await db.webhookDelivery.create({ data: { ...what, webhookId: id } });
    await removeWebhook(admin, { webhookId: id });
    expect(await db.webhookDelivery.count({ where: { webhookId: id } })).toBe(0);
    expect((await eventsOf(id)).at(-1)).toMatchObject({
      ...{ action: 'webhook.removed', before: { name: 'Newsroom' } },
    });
  });
});

describe('the database', () => {
  const started = async () => {
    const { id: webhookId } = await addWebhook(admin, input);
    const what = { type: 'webhook.test', payload: '{}', nextAt: new Date() };
    const { id } = await db.webhookDelivery.create({ data: { ...what, webhookId } });
    return { webhookId, id };
  };

  it('keeps what a delivery sends, and each attempt, as it was', async () => {
    const { id } = await started();
    for (const data of [
      { payload: '{"a":1}' },
      { type: 'claim.created' },
      { createdAt: new Date(0) },
    ])
      await expect(db.webhookDelivery.update({ where: { id }, data })).rejects.toThrow(
        'What a delivery sends never changes.',
      );
    const attempt = { number: 1, at: new Date(), durationMs: 1, status: 500 };
    const made = await db.webhookAttempt.create({ data: { ...attempt, deliveryId: id } });
    const change = db.webhookAttempt.update({ where: { id: made.id }, data: { status: 200 } });
    await expect(change).rejects.toThrow('never changes');
  });

  it('tells no webhook of another team’s events, and gives none to another team', async () => {
    const { webhookId } = await started();
    const stranger = await createMember(db, { role: 'admin' });
    const event = await db.auditEvent.create({
      data: {
        ...{ teamId: stranger.teamId, actorKind: 'member', action: 'claim.created' },
        ...{ subjectKind: 'claim', subjectId: crypto.randomUUID() },
      },
    });
    const what = { type: 'claim.created', payload: '{}', nextAt: new Date() };
    await expect(
      db.webhookDelivery.create({ data: { ...what, webhookId, eventId: event.id } }),
    ).rejects.toThrow('A webhook is told only of events of its own team.');
    await expect(
      db.webhook.update({ where: { id: webhookId }, data: { teamId: stranger.teamId } }),
    ).rejects.toThrow('A webhook stays with its team.');
  });

  it('keeps no secret in clear, and no webhook that is disabled without a reason', async () => {
    const { webhookId: id } = await started();
    const secret = `whsec_${'a'.repeat(44)}`;
    await expect(db.webhook.update({ where: { id }, data: { secret } })).rejects.toThrow();
    const disabledAt = new Date();
    await expect(db.webhook.update({ where: { id }, data: { disabledAt } })).rejects.toThrow();
  });
});
