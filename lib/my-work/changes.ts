import { z } from 'zod';
import type { PersonView } from '@/lib/people/queries';
import { ClaimState } from '@/prisma/generated/enums';

/** The events that have a sentence of their own in the list of changes, in the order of the work. */
export const changeKinds = [
  'claim_created',
  'claim_edited',
  'claim_assigned',
  'claim_unassigned',
  'claim_comment_requested',
  'claim_moved',
  'claim_move_undone',
  'claim_prioritised',
  'claim_published',
  'claim_re_review_opened',
  'claim_re_review_settled',
  'claim_reviewed',
  'claim_review_planned',
  'claimant_corrected',
  'appearance_added',
  'appearance_removed',
  'appearance_requoted',
  'evidence_attached',
  'evidence_changed',
  'evidence_withdrawn',
  'evidence_requoted',
  'search_recorded',
  'assessment_given',
  'assessment_changed',
  'assessment_withdrawn',
  'assessment_adjudicated',
  'conflict_declared',
  'conflict_lifted',
  'conflict_carried',
  'verdict_drafted',
  'verdict_changed',
  'rule_waived',
  'approval_given',
  'approval_changes_requested',
  'approval_lapsed',
  'thread_opened',
  'thread_resolved',
  'thread_reopened',
  'comment_added',
  'comment_edited',
  'comment_deleted',
  'comment_reacted',
  'challenge_received',
  'challenge_held',
  'challenge_let_through',
  'challenge_set_aside',
  'challenge_answer_drafted',
  'challenge_disposed',
  'reply_invited',
  'reply_link_revoked',
  'reply_received',
  'reply_published',
  'reply_declined',
] as const;

export type ChangeKind = (typeof changeKinds)[number] | 'other';

/** Something that happened to a claim. `at` is UTC, ISO 8601; `by` is null when the software did it by itself. */
export type ChangeView = {
  id: string;
  at: string;
  by: PersonView | null;
  kind: ChangeKind;
  /** Where the claim was moved to. */
  to: ClaimState | null;
  /** Who was assigned. */
  person: string | null;
  /** What was asked for, or why approvals lapsed. */
  remark: string | null;
  claim: { number: number; statement: string; language: string | null };
};

const detailsSchema = z.object({
  state: z.enum(ClaimState).nullable().catch(null),
  name: z.string().nullable().catch(null),
  note: z.string().nullable().catch(null),
  reason: z.string().nullable().catch(null),
});

/** The kind of an audit event's action; `other` for one that has no sentence. */
export function kindOf(action: string): ChangeKind {
  const name = action.replaceAll('.', '_');
  return changeKinds.find((kind) => kind === name) ?? 'other';
}

/**
 * The few details that a list of changes shows of an event, each only for the kinds where it belongs: whatever else an
 * event says (a rating, a reasoning) stays where it is.
 */
export function detailsOf(
  kind: ChangeKind,
  { before, after }: { before: unknown; after: unknown },
): Pick<ChangeView, 'to' | 'person' | 'remark'> {
  const nothing = { to: null, person: null, remark: null };
  const source = kind === 'claim_unassigned' ? before : after;
  const { data } = detailsSchema.safeParse(source ?? {});
  if (!data) return nothing;
  if (kind === 'claim_moved' || kind === 'claim_move_undone') return { ...nothing, to: data.state };
  if (kind === 'claim_assigned' || kind === 'claim_unassigned')
    return { ...nothing, person: data.name };
  if (kind === 'approval_changes_requested') return { ...nothing, remark: data.note };
  if (kind === 'approval_lapsed') return { ...nothing, remark: data.reason };
  return nothing;
}
