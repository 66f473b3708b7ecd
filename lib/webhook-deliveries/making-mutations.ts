import 'server-only';
import { v7 as uuid } from 'uuid';
import { db, type Tx, transaction } from '@/lib/db';
import { env } from '@/lib/env';
import { log } from '@/lib/log';
import { type HookEventType, hookEventsOf } from '@/lib/webhook-events/catalogue';
import type { SourceEvent, Things } from '@/lib/webhook-events/parts';
import { payloadOf } from '@/lib/webhook-events/payload';
import { isOn } from '@/lib/webhooks/health';
import type { AuditEvent, Webhook } from '@/prisma/generated/client';
import { enqueueTurn, lockRow } from './turn-mutations';

/** One statement stays well below the 65,535 parameters that Postgres takes. */
const AT_ONCE = 1000;

/** One event under one of its names, as it is sent to whoever chose that name. */
type Told = { eventId: string; at: Date; type: HookEventType; payload: string };

/**
 * Makes the deliveries of events: one for each event, name and webhook of the event's own team that chose it, however
 * often and wherever this runs. What is made for a webhook that is off is held.
 */
export async function makeDeliveries(eventIds: readonly string[], now: Date): Promise<void> {
  const events = await db.auditEvent.findMany({
    where: { id: { in: [...eventIds] }, teamId: { not: null } },
    orderBy: { position: 'asc' },
  });
  for (const teamId of new Set(events.map((event) => event.teamId ?? ''))) {
    const webhooks = await db.webhook.findMany({ where: { teamId }, select: { id: true } });
    if (webhooks.length === 0) continue;
    const told = await tell(events.filter((event) => event.teamId === teamId));
    for (const { id } of webhooks) await transaction((tx) => deliver(tx, id, told, now));
  }
}

async function tell(events: readonly AuditEvent[]): Promise<Told[]> {
  const thingsOf = await readThings(events);
  return events.flatMap((event) =>
    hookEventsOf(event.action).flatMap((type) => {
      const payload = write(type, event, thingsOf(event));
      return payload ? { eventId: event.id, at: event.at, type, payload } : [];
    }),
  );
}

/** An event that cannot be told is a fault of ours and in the log; the others go out. */
function write(type: HookEventType, event: SourceEvent, things: Things): string | null {
  try {
    return payloadOf(type, event, things, env.ASSAY_URL);
  } catch (error) {
    log.error({ err: error, event: event.id, type }, 'an event could not be told to webhooks');
    return null;
  }
}

/** The claims and documents of events of one team; what is another team's is not there. */
async function readThings(events: readonly AuditEvent[]): Promise<(event: AuditEvent) => Things> {
  const teamId = events[0]?.teamId ?? '';
  const ids = (field: 'claimId' | 'documentId') => ({
    in: [...new Set(events.flatMap((event) => event[field] ?? []))],
  });
  const [claims, documents] = await Promise.all([
    db.claim.findMany({
      where: { teamId, id: ids('claimId') },
      select: { id: true, number: true },
    }),
    db.document.findMany({ where: { teamId, id: ids('documentId') }, select: { id: true } }),
  ]);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const known = new Set(documents.map(({ id }) => id));
  return ({ claimId, documentId }) => ({
    claim: byId.get(claimId ?? '') ?? null,
    document: documentId && known.has(documentId) ? { id: documentId } : null,
  });
}

async function deliver(tx: Tx, webhookId: string, told: readonly Told[], now: Date): Promise<void> {
  const webhook = await lockRow(tx, webhookId);
  if (!webhook) return;
  const chosen = told.filter(({ type, at }) => hasChosen(webhook, type, at));
  const state = isOn(webhook) ? ('waiting' as const) : ('held' as const);
  const nextAt = state === 'waiting' ? now : null;
  const rows = chosen.map(({ eventId, type, payload }) => ({
    // The order of ids is the order of the log.
    ...{ id: uuid(), webhookId, eventId, type, payload, state, nextAt, createdAt: now },
  }));
  let made = 0;
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const data = rows.slice(from, from + AT_ONCE);
    made += (await tx.webhookDelivery.createMany({ data, skipDuplicates: true })).count;
  }
  if (made > 0 && state === 'waiting') await enqueueTurn(tx, webhook, now);
}

/** What happened before there was the webhook was not meant for it. */
function hasChosen({ events, createdAt }: Webhook, type: HookEventType, at: Date): boolean {
  return events.includes(type) && at >= createdAt;
}
