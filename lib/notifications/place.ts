import type { Route } from 'next';
import { paths } from '@/lib/paths';
import type { NotificationView } from './view';

/** Parts of the workspace that have no anchor of their own for each thing in them. */
const parts: Readonly<Record<string, string>> = {
  assessment: 'verdict',
  adjudication: 'verdict',
  approval: 'verdict',
  review: 're-review',
  challenge: 'challenges',
};

/** Where what a notification tells is to be seen: the very comment or piece of evidence, else that part of the claim. */
export function placeOf(
  told: Pick<
    NotificationView,
    'kind' | 'claim' | 'document' | 'webhook' | 'commentId' | 'evidenceId'
  >,
): Route {
  const { kind, claim, document, webhook, commentId, evidenceId } = told;
  if (claim && commentId) return paths.desk.comment(claim.number, commentId);
  if (claim && evidenceId) return paths.desk.evidence(claim.number, evidenceId);
  if (claim) {
    const part = parts[kind];
    return `${paths.desk.claim(claim.number)}${part ? `#${part}` : ''}` as Route;
  }
  if (document && commentId) return paths.desk.passageComment(document.id, commentId);
  if (kind === 'tip') return paths.desk.tips();
  if (webhook) return paths.desk.webhook(webhook.id);
  return document ? paths.desk.document(document.id) : paths.desk.inbox();
}
