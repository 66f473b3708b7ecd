import 'server-only';
import type { Viewer } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
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

/** Writes one audit event in the caller's transaction. The team defaults to the actor's own. */
export async function recordEvent(tx: Tx, actor: Viewer, entry: AuditEntry): Promise<void> {
  await tx.auditEvent.create({ data: toRow(actor, entry) });
}

/** `recordEvent` for many entries at once, in their order. */
export async function recordEvents(
  tx: Tx,
  actor: Viewer,
  entries: readonly AuditEntry[],
): Promise<void> {
  await tx.auditEvent.createMany({ data: entries.map((entry) => toRow(actor, entry)) });
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
