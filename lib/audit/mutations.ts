import 'server-only';
import { v7 as uuid } from 'uuid';
import { isTold } from '@/lib/attention/kinds';
import type { Viewer } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { enqueueCheckpoint, enqueueDeliveries, enqueueNotify } from '@/lib/enqueue';
import { hookEventsOf } from '@/lib/webhook-events/catalogue';
import type { Prisma } from '@/prisma/generated/client';

/** What an audit event says: a verb in the past (`claim.created`), the subject, and what changed. */
export type AuditEntry = {
  action: string;
  subject: { kind: string; id: string };
  teamId?: string;
  claimId?: string;
  documentId?: string;
  before?: Prisma.InputJsonValue;
  after?: Prisma.InputJsonValue;
};

/**
 * Writes one audit event in the caller's transaction, and has people and programs told of it that it concerns. The team defaults to the
 * actor's own.
 */
export async function recordEvent(tx: Tx, actor: Viewer, entry: AuditEntry): Promise<void> {
  const row = { id: uuid(), ...toRow(actor, entry) };
  await tx.auditEvent.create({ data: row });
  await tellOthers(tx, [row]);
}

/** `recordEvent` for many entries at once, in their order, in one statement whatever their number. */
export async function recordEvents(
  tx: Tx,
  actor: Viewer,
  entries: readonly AuditEntry[],
): Promise<void> {
  const rows = entries.map((entry) => ({ id: uuid(), ...toRow(actor, entry) }));
  await tx.$executeRaw`
    INSERT INTO audit_event (id, team_id, actor_id, actor_kind, action, subject_kind, subject_id, claim_id, document_id,
      before, after)
    SELECT id, "teamId", "actorId", "actorKind", action, "subjectKind", "subjectId", "claimId", "documentId", before, after
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS entry (id uuid, "teamId" uuid, "actorId" uuid,
      "actorKind" text, action text, "subjectKind" text, "subjectId" uuid, "claimId" uuid, "documentId" uuid,
      before jsonb, after jsonb)`;
  await tellOthers(tx, rows);
}

/** What readers rely on is in a signed checkpoint at once; everything else within minutes (lib/jobs). */
const signedAtOnce = new Set(['claim.published', 'approval.given']);

type Row = Prisma.AuditEventCreateManyInput & { id: string };

/** People by their inboxes and by mail, other programs by webhooks. */
async function tellOthers(tx: Tx, rows: readonly Row[]): Promise<void> {
  const told = rows.filter(({ action }) => isTold(action));
  await enqueueNotify(
    tx,
    told.map(({ id }) => id),
  );
  if (rows.some(({ action }) => signedAtOnce.has(action))) await enqueueCheckpoint(tx);
  const hooked = rows.filter(({ action, teamId }) => teamId && hookEventsOf(action).length > 0);
  await enqueueDeliveries(tx, {
    eventIds: hooked.map(({ id }) => id),
    teamIds: [...new Set(hooked.flatMap(({ teamId }) => teamId ?? []))],
    types: [...new Set(hooked.flatMap(({ action }) => hookEventsOf(action)))],
  });
}

function toRow(actor: Viewer, entry: AuditEntry): Prisma.AuditEventCreateManyInput {
  const member = actor.kind === 'member' ? actor : null;
  return {
    teamId: entry.teamId ?? member?.teamId ?? null,
    actorId: member?.userId ?? null,
    actorKind: actor.kind === 'system' ? `system:${actor.job}` : actor.kind,
    action: entry.action,
    subjectKind: entry.subject.kind,
    subjectId: entry.subject.id,
    claimId: entry.claimId ?? null,
    documentId: entry.documentId ?? null,
    before: entry.before,
    after: entry.after,
  };
}
