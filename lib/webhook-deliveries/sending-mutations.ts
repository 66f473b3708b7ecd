import 'server-only';
import { v7 as uuid } from 'uuid';
import { db, type Tx, transaction } from '@/lib/db';
import { env } from '@/lib/env';
import { allowsPrivate } from '@/lib/webhooks/address';
import { failureAfter, isOn } from '@/lib/webhooks/health';
import { openSecret } from '@/lib/webhooks/secret';
import { disableWebhook } from '@/lib/webhooks/switch-mutations';
import type { Webhook, WebhookDelivery } from '@/prisma/generated/client';
import { afterAttempt, hasArrived, isGone } from './outcome';
import { restUntil } from './retry';
import { signedHeaders } from './signature';
import { type Outcome, openWay, post, type Way } from './transport';
import { beginTurn, endTurn, lockRow } from './turn-mutations';

/** What is sent to one receiver at the same time: enough that a slow one takes an import, few enough for a small one. */
const AT_ONCE = 4;
/** How long a turn goes on before other webhooks have theirs, in milliseconds. */
const TURN = 20_000;

/** What a turn needs besides the database; tests hand in their own. */
export type Post = Way & { now: () => Date; random: () => number };

const usual = (url: string): Post => ({
  allowPrivate: allowsPrivate(url, env),
  now: () => new Date(),
  random: Math.random,
});

/**
 * Sends what is due to a webhook, the oldest first, until nothing is, nothing arrives any more, or others should have their
 * turn; or only one delivery. Each webhook is one process's at a time. A delivery whose process dies is sent again: receivers
 * know it by its id.
 */
export async function takeTurn(
  webhookId: string,
  { only, ...given }: Partial<Post> & { only?: string } = {},
): Promise<void> {
  const webhook = await beginTurn(webhookId, given.now?.() ?? new Date());
  if (!webhook) return;
  const way = { ...usual(webhook.url), ...given };
  const agent = openWay(way);
  const begun = performance.now();
  try {
    while (await sendRound(webhookId, way, agent, only)) {
      if (only || performance.now() - begun > TURN) break;
    }
  } finally {
    await agent.destroy();
    await endTurn(webhookId);
  }
}

/** One round; false when there is no reason for another one. */
async function sendRound(
  webhookId: string,
  way: Post,
  agent: ReturnType<typeof openWay>,
  only: string | undefined,
): Promise<boolean> {
  const webhook = await db.webhook.findUnique({ where: { id: webhookId } });
  if (!webhook || !isOn(webhook)) return false;
  const due = await db.webhookDelivery.findMany({
    where: { webhookId, state: 'waiting', nextAt: { lte: way.now() }, id: only },
    orderBy: [{ nextAt: 'asc' }, { id: 'asc' }],
    take: AT_ONCE,
  });
  if (due.length === 0) return false;
  const sent = await Promise.all(
    due.map(async (delivery) => ({ delivery, ...(await attempt(webhook, delivery, way, agent)) })),
  );
  return await transaction((tx) => settle(tx, webhookId, sent, way));
}

type Sent = { delivery: WebhookDelivery; at: Date; outcome: Outcome };

async function attempt(
  webhook: Webhook,
  { id, payload: body }: WebhookDelivery,
  way: Post,
  agent: ReturnType<typeof openWay>,
): Promise<Omit<Sent, 'delivery'>> {
  const at = way.now();
  const secrets = secretsOf(webhook, at);
  if (secrets.length === 0) {
    const nothing = { status: null, answer: null, durationMs: 0, retryAfter: null };
    return { at, outcome: { ...nothing, fault: 'secret' } };
  }
  const headers = signedHeaders({ id, at, body }, secrets);
  return { at, outcome: await post(webhook.url, { headers, body }, way, agent) };
}

/** Those that count now, the newest first; none when the key of the installation was changed since. */
function secretsOf({ id, secret, previousSecret, previousUntil }: Webhook, now: Date) {
  const of = { installation: env.AUTH_SECRET ?? '', webhookId: id };
  const earlier = previousSecret && previousUntil && previousUntil > now ? [previousSecret] : [];
  return [secret, ...earlier].flatMap((sealed) => openSecret(sealed, of) ?? []);
}

/** Writes down what a round came to. True when something arrived, so that it is worth going on. */
async function settle(
  tx: Tx,
  webhookId: string,
  sent: readonly Sent[],
  way: Post,
): Promise<boolean> {
  const webhook = await lockRow(tx, webhookId);
  // Removed meanwhile, with all its deliveries.
  if (!webhook) return false;
  const now = way.now();
  for (const one of sent) await keep(tx, one, { on: isOn(webhook), now, random: way.random() });
  const delivered = sent.some(({ outcome }) => hasArrived(outcome));
  const failed = sent.some(({ outcome }) => !hasArrived(outcome));
  const gone = sent.some(({ outcome }) => isGone(outcome));
  const failingSince = delivered ? null : (webhook.failingSince ?? now);
  await tx.webhook.update({
    where: { id: webhookId },
    data: delivered
      ? { failingSince, deliveredAt: now, restUntil: null }
      : { failingSince, restUntil: failingSince && restUntil(failingSince, now) },
  });
  if (isOn(webhook)) {
    const reason = failureAfter(webhook.failingSince, { delivered, failed, gone }, now);
    if (reason) await disableWebhook(tx, webhook, reason, now);
  }
  return delivered;
}

async function keep(
  tx: Tx,
  { delivery, at, outcome }: Sent,
  circumstances: { on: boolean; now: Date; random: number },
): Promise<void> {
  const { id } = delivery;
  const [number, tries] = [delivery.attempts + 1, delivery.tries + 1];
  const { status, fault, answer, durationMs } = outcome;
  await tx.webhookAttempt.create({
    data: { id: uuid(), deliveryId: id, number, at, durationMs, status, fault, answer },
  });
  const after = afterAttempt(outcome, { tries, ...circumstances });
  const data = { ...after, attempts: number, tries, status };
  await tx.webhookDelivery.update({ where: { id }, data });
}
