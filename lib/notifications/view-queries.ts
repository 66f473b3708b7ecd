import 'server-only';
import { z } from 'zod';
import { isNotificationKind } from '@/lib/attention/kinds';
import type { Member } from '@/lib/auth/types';
import { visibleClaims } from '@/lib/claims/policy';
import { db } from '@/lib/db';
import { listPeople } from '@/lib/people/queries';
import { visibleWebhooks } from '@/lib/webhooks/policy';
import type { Notification } from '@/prisma/generated/client';
import { ClaimState } from '@/prisma/generated/enums';
import { excerptOf } from './excerpt';
import type { NotificationView } from './view';

const movedSchema = z.object({ state: z.enum(ClaimState) });

/**
 * Notifications as their person sees them now, in the order given: those of things that they may not see any more are
 * left out, and a comment that was deleted has no words.
 */
export async function toViews(
  member: Member,
  rows: readonly Notification[],
): Promise<NotificationView[]> {
  if (rows.length === 0) return [];
  const { teamId } = member;
  const ids = (field: 'claimId' | 'documentId' | 'commentId' | 'webhookId') => ({
    in: [...new Set(rows.flatMap((row) => row[field] ?? []))],
  });
  const [events, claims, documents, comments, webhooks, people] = await Promise.all([
    db.auditEvent.findMany({ where: { teamId, id: { in: rows.map(({ eventId }) => eventId) } } }),
    db.claim.findMany({
      where: { AND: [visibleClaims(member), { id: ids('claimId') }] },
      select: { id: true, number: true, statement: true, language: true },
    }),
    db.document.findMany({
      where: { teamId, id: ids('documentId') },
      select: { id: true, title: true, language: true },
    }),
    db.comment.findMany({
      where: { id: ids('commentId'), deletedAt: null, thread: { teamId } },
      select: { id: true, body: true },
    }),
    db.webhook.findMany({
      where: { AND: [visibleWebhooks(member), { id: ids('webhookId') }] },
      select: { id: true, name: true },
    }),
    listPeople(teamId),
  ]);
  const one = <T extends { id: string }>(list: readonly T[]) => {
    const byId = new Map(list.map((item) => [item.id, item]));
    return (id: string | null) => byId.get(id ?? '') ?? null;
  };
  const find = {
    ...{ event: one(events), claim: one(claims), document: one(documents) },
    ...{ comment: one(comments), webhook: one(webhooks), person: one(people) },
  };
  return rows.flatMap((row) => {
    const event = find.event(row.eventId);
    const [claim, document] = [find.claim(row.claimId), find.document(row.documentId)];
    const webhook = find.webhook(row.webhookId);
    const about = document ?? webhook ?? row.kind === 'tip';
    const hidden = row.claimId ? !claim : !about;
    if (!event || hidden || !isNotificationKind(row.kind)) return [];
    const comment = find.comment(row.commentId);
    const moved = event.action === 'claim.moved' ? movedSchema.safeParse(event.after).data : null;
    return {
      id: row.id,
      kind: row.kind,
      action: event.action,
      at: row.at.toISOString(),
      read: row.readAt !== null,
      many: row.many,
      by: find.person(row.actorId),
      to: moved?.state ?? null,
      excerpt: comment && excerptOf(comment.body),
      claim,
      document,
      webhook,
      commentId: comment?.id ?? null,
      evidenceId: event.subjectKind === 'evidence' ? event.subjectId : null,
    };
  });
}
