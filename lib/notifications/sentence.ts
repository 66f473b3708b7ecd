import type { NotificationView } from './view';

/** The events that have a sentence of their own, by their action in the audit log. */
const sentences = [
  'thread_opened',
  'comment_added',
  'thread_resolved',
  'thread_reopened',
  'claim_assigned',
  'claim_unassigned',
  'claim_created',
  'claim_moved',
  'claim_merged',
  'claim_took_over',
  'evidence_attached',
  'evidence_withdrawn',
  'assessment_given',
  'assessment_adjudicated',
  'approval_given',
  'approval_changes_requested',
  'approval_lapsed',
  'claim_published',
  'claim_re_review_opened',
  'challenge_received',
  'challenge_let_through',
  'challenge_disposed',
  'reply_received',
  'reply_published',
  'tip_received',
  'document_captured',
  'webhook_disabled',
] as const;

/** Of those, the ones that happen to many claims at once. */
const manySentences = ['claim_created', 'claim_assigned', 'claim_re_review_opened'] as const;

type Sentence =
  | 'did.mention'
  | `did.${(typeof sentences)[number] | 'other'}`
  | `many.${(typeof manySentences)[number] | 'other'}`;

/** The key of the sentence that tells a notification, in the words of `attention`. */
export function sentenceOf({
  kind,
  action,
  many,
}: Pick<NotificationView, 'kind' | 'action' | 'many'>): Sentence {
  const name = action.replaceAll('.', '_');
  if (many) return `many.${manySentences.find((one) => one === name) ?? 'other'}`;
  if (kind === 'mention') return 'did.mention';
  return `did.${sentences.find((one) => one === name) ?? 'other'}`;
}
