import 'server-only';
import { randomBytes } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { recordEvent } from '@/lib/audit/mutations';
import type { Member } from '@/lib/auth/types';
import { type Tx, transaction } from '@/lib/db';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { allowsPrivate, webhookUrl } from './address';
import { canSetWebhooks } from './policy';
import { readWebhooks, type WebhookView } from './queries';
import { MOST_WEBHOOKS, type WebhookChange, type WebhookInput } from './schema';
import { NONCE_BYTES, OVERLAP, SECRET_BYTES, sealSecret, writeSecret } from './secret';

const urlOf = (written: string) =>
  webhookUrl(written, { allowPrivate: allowsPrivate(written, env) }).href;

/** A new secret, and how the database keeps it. */
function makeSecret(webhookId: string): { secret: string; sealed: string } {
  const bytes = randomBytes(SECRET_BYTES);
  const of = { installation: env.AUTH_SECRET ?? '', webhookId };
  return { secret: writeSecret(bytes), sealed: sealSecret(bytes, of, randomBytes(NONCE_BYTES)) };
}

/** Throws FORBIDDEN for anybody but admins. */
export function mustSetWebhooks(member: Member): void {
  if (canSetWebhooks(member, member.teamId)) return;
  throw new AppError('FORBIDDEN', 'Only admins set up webhooks.');
}

/** A webhook of the member's own team, locked: whatever is sent to it or kept for it waits. NOT_FOUND otherwise. */
export async function lockWebhook(tx: Tx, member: Member, id: string): Promise<WebhookView> {
  await tx.$queryRaw`SELECT 1 FROM webhook WHERE id = ${id}::uuid AND team_id = ${member.teamId}::uuid FOR UPDATE`;
  const [webhook] = await readWebhooks(tx, member, new Date(), id);
  if (webhook) return webhook;
  throw new AppError('NOT_FOUND', 'There is no such webhook in this team.');
}

/** Runs a change of one webhook: NOT_FOUND outside the member's team, FORBIDDEN below admin. */
export async function changing<T>(
  member: Member,
  webhookId: string,
  work: (tx: Tx, before: WebhookView) => Promise<T>,
): Promise<T> {
  mustSetWebhooks(member);
  return await transaction(async (tx) => work(tx, await lockWebhook(tx, member, webhookId)));
}

/**
 * Sets up a webhook. Its secret is in the answer, once. FORBIDDEN below admin; INVALID for an address that events may not
 * be sent to, and for more webhooks than a team has.
 */
export async function addWebhook(
  member: Member,
  input: WebhookInput,
): Promise<WebhookView & { secret: string }> {
  mustSetWebhooks(member);
  const { teamId, userId } = member;
  const url = urlOf(input.url);
  const id = uuid();
  const { secret, sealed } = makeSecret(id);
  return await transaction(async (tx) => {
    // One after the other, or two at once would both be the last one.
    await tx.$queryRaw`SELECT 1 FROM team WHERE id = ${teamId}::uuid FOR UPDATE`;
    if ((await tx.webhook.count({ where: { teamId } })) >= MOST_WEBHOOKS) {
      throw new AppError('INVALID', `A team has at most ${MOST_WEBHOOKS} webhooks.`);
    }
    const { name, events } = input;
    await tx.webhook.create({
      data: { id, teamId, name, url, events, secret: sealed, createdById: userId },
    });
    const webhook = await lockWebhook(tx, member, id);
    await recordWebhook(tx, member, 'added', id, { after: contentOf(webhook) });
    return { ...webhook, secret };
  });
}

/**
 * Changes name, address or events. CONFLICT with the present webhook when somebody else was faster. At another address
 * what failed before says nothing, so the day of failures begins anew.
 */
export async function changeWebhook(member: Member, input: WebhookChange): Promise<WebhookView> {
  const { webhookId, version, name, events } = input;
  return await changing(member, webhookId, async (tx, before) => {
    const url = input.url === undefined ? undefined : urlOf(input.url);
    const { count } = await tx.webhook.updateMany({
      where: { id: webhookId, version },
      data: {
        ...{ name, url, events, version: { increment: 1 } },
        ...(url !== undefined && url !== before.url && { failingSince: null, restUntil: null }),
      },
    });
    if (count === 0)
      throw new AppError('CONFLICT', 'Somebody else changed this webhook meanwhile.', {}, before);
    const after = await lockWebhook(tx, member, webhookId);
    const change = { before: contentOf(before), after: contentOf(after) };
    await recordWebhook(tx, member, 'changed', webhookId, change);
    return after;
  });
}

/** Removes a webhook with all that was sent to it. */
export async function removeWebhook(
  member: Member,
  { webhookId }: { webhookId: string },
): Promise<void> {
  await changing(member, webhookId, async (tx, before) => {
    await tx.webhook.delete({ where: { id: webhookId } });
    await recordWebhook(tx, member, 'removed', webhookId, { before: contentOf(before) });
  });
}

/**
 * Makes a new secret, which is in the answer, once. The one before signs as well for a day; one before that no longer
 * does.
 */
export async function rotateSecret(
  member: Member,
  { webhookId }: { webhookId: string },
  now = new Date(),
): Promise<{ secret: string; previousSecretUntil: string }> {
  const { secret, sealed } = makeSecret(webhookId);
  const previousUntil = new Date(now.getTime() + OVERLAP);
  await changing(member, webhookId, async (tx) => {
    const { secret: previousSecret } = await tx.webhook.findUniqueOrThrow({
      where: { id: webhookId },
      select: { secret: true },
    });
    await tx.webhook.update({
      where: { id: webhookId },
      data: { secret: sealed, previousSecret, previousUntil, version: { increment: 1 } },
    });
    const after = { previousUntil: previousUntil.toISOString() };
    await recordWebhook(tx, member, 'secret_rotated', webhookId, { after });
  });
  return { secret, previousSecretUntil: previousUntil.toISOString() };
}

/** A webhook as the audit log keeps it: its host, because the rest of an address may be a secret of its own. */
function contentOf({ name, url, events }: WebhookView) {
  return { name, host: new URL(url).host, events };
}

/** One event of the audit log about a webhook. */
export function recordWebhook(
  tx: Tx,
  actor: Parameters<typeof recordEvent>[1],
  verb: string,
  id: string,
  change: Pick<Parameters<typeof recordEvent>[2], 'before' | 'after' | 'teamId'> = {},
): Promise<void> {
  const subject = { kind: 'webhook', id };
  return recordEvent(tx, actor, { action: `webhook.${verb}`, subject, ...change });
}
