import { canonicalJson } from '@/lib/digest/canonical-json';
import { leafHash, toHex } from '@/lib/merkle/hash';

/** An entry of the audit log, as its hash is made of it; `docs/audit.md` says the same for readers who check. */
export type AuditEntry = {
  format: 'assay-audit-1';
  id: string;
  /** UTC, ISO 8601 with milliseconds. */
  at: string;
  teamId: string | null;
  actorId: string | null;
  actorKind: string;
  action: string;
  subject: { kind: string; id: string };
  claimId: string | null;
  documentId: string | null;
  before: unknown;
  after: unknown;
};

/** An audit event as it is stored. */
export type EventRow = {
  id: string;
  at: Date;
  teamId: string | null;
  actorId: string | null;
  actorKind: string;
  action: string;
  subjectKind: string;
  subjectId: string;
  claimId: string | null;
  documentId: string | null;
  before: unknown;
  after: unknown;
};

/** The entry that a stored event makes. */
export function toEntry(row: EventRow): AuditEntry {
  const { id, at, teamId, actorId, actorKind, action, claimId, documentId } = row;
  return {
    format: 'assay-audit-1',
    ...{ id, at: at.toISOString(), teamId, actorId, actorKind, action },
    subject: { kind: row.subjectKind, id: row.subjectId },
    ...{ claimId, documentId, before: row.before ?? null, after: row.after ?? null },
  };
}

/** The text of an entry that is hashed: canonical JSON (RFC 8785). */
export function entryText(entry: AuditEntry): string {
  return canonicalJson(entry);
}

/** The leaf of an entry as 64 hexadecimal digits, also of one that somebody was given; works in browsers as well. */
export async function leafOf(entry: unknown): Promise<string> {
  return toHex(await leafHash(new TextEncoder().encode(canonicalJson(entry))));
}

/** Of what every reader may have the entry: publications, and approvals without a note to the team. */
export function isPublic({ action, after }: Pick<AuditEntry, 'action' | 'after'>): boolean {
  if (action === 'claim.published') return true;
  const says = typeof after === 'object' && after !== null ? after : {};
  return action === 'approval.given' && !('note' in says);
}
