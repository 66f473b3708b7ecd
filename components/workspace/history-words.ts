import { rules } from '@/lib/checklist/rules';
import { replaceReferences } from '@/lib/verdicts/references';
import { ReactionKind } from '@/prisma/generated/enums';

/** What can happen to a claim, as the audit log names it. */
export const knownActions = [
  'claim.created',
  'claim.edited',
  'claim.assigned',
  'claim.unassigned',
  'claim.comment_requested',
  'claim.moved',
  'claim.move_undone',
  'claim.prioritised',
  'claim.published',
  'claim.merged',
  'claim.took_over',
  'claim.re_review_opened',
  'claim.re_review_settled',
  'claim.reviewed',
  'claim.review_planned',
  'appearance.added',
  'appearance.removed',
  'appearance.requoted',
  'evidence.attached',
  'evidence.changed',
  'evidence.withdrawn',
  'evidence.requoted',
  'search.recorded',
  'thread.opened',
  'thread.resolved',
  'thread.reopened',
  'comment.added',
  'comment.edited',
  'comment.deleted',
  'comment.reacted',
  'assessment.given',
  'assessment.changed',
  'assessment.withdrawn',
  'assessment.adjudicated',
  'conflict.declared',
  'conflict.lifted',
  'conflict.carried',
  'verdict.drafted',
  'verdict.changed',
  'verdict.overridden',
  'verdict.override_dropped',
  'subclaim.added',
  'subclaim.changed',
  'subclaim.removed',
  'parent.added',
  'parent.changed',
  'parent.removed',
  'match.confirmed',
  'match.rejected',
  'match.taken_back',
  'approval.given',
  'approval.changes_requested',
  'approval.lapsed',
  'rule.waived',
  'tip.merged',
  'tip.became_claim',
  'challenge.received',
  'challenge.held',
  'challenge.let_through',
  'challenge.set_aside',
  'challenge.answer_drafted',
  'challenge.disposed',
  'reply.invited',
  'reply.link_revoked',
  'reply.received',
  'reply.published',
  'reply.declined',
] as const;
export type KnownAction = (typeof knownActions)[number];

/** Is there a sentence for the action? */
export function isKnownAction(action: string): action is KnownAction {
  return (knownActions as readonly string[]).includes(action);
}

/**
 * The key of the sentence for an event, under `claims.history`; null for an action that has none. A sign under a comment
 * has a sentence for each sign, given or taken back.
 */
export function sentenceOf(action: string, before: unknown, after: unknown) {
  if (!isKnownAction(action)) return null;
  if (action !== 'comment.reacted') return action;
  const [given, taken] = [signOf(after), signOf(before)];
  if (given) return `reacted.${given}` as const;
  return taken ? (`tookBack.${taken}` as const) : action;
}

function signOf(content: unknown): ReactionKind | undefined {
  const sign = textOf(content, 'reaction');
  return Object.values(ReactionKind).find((kind) => kind === sign);
}

/** The fields that a history shows, as the audit log names them; ids and counters say nothing to a person. */
export const shownFields = [
  'state',
  'priority',
  'dueOn',
  'statement',
  'claimant',
  'claimantUnknown',
  'claimedOn',
  'claimedOnUnknown',
  'topics',
  'language',
  'exact',
  'versionNumber',
  'stance',
  'where',
  'query',
  'searchedOn',
  'note',
  'reason',
  'closeReason',
  'name',
  'rule',
  'outcome',
  'because',
  'part',
  'volatility',
  'validAsOf',
  'nextReviewOn',
  'commentAskedOn',
  'commentAnswer',
  'noCommentReason',
  'rating',
  'confidence',
  'summary',
  'explanation',
  'wouldChange',
  'kind',
  'cause',
  'severity',
  'slug',
  'decision',
  'disposition',
] as const;
export type ShownField = (typeof shownFields)[number];

/** The fields whose values are words of the software, each with where those words are. */
export const worded = {
  state: ['claims.state'],
  priority: ['priorities.names'],
  stance: ['evidence.stance'],
  closeReason: ['lifecycle.closeReasons'],
  volatility: ['review-dates.volatilities'],
  decision: ['adjudications.decision', 'placements.decision'],
  rule: ['subclaims.rules'],
  kind: ['corrections.kind', 'lineage.kind', 'claims.fields.kinds', 'challenges.kinds'],
  cause: ['corrections.cause'],
  because: ['corrections.kind'],
  severity: ['corrections.severity'],
  disposition: ['challenges.outcome'],
} as const;

/** One field of a change, as it was and as it became; null where it had no value. */
export type FieldChange = { field: ShownField; before: string | null; after: string | null };

/** The fields of an event that a person can read, those that did not change left out. */
export function fieldChanges(before: unknown, after: unknown): FieldChange[] {
  return shownFields
    .map((field) => ({ field, before: textOf(before, field), after: textOf(after, field) }))
    .filter((change) => change.before !== change.after);
}

/** The sentence of the software that a field's value is or stands for; null for a value that somebody else chose. */
export function sentenceIn(action: string, field: ShownField, value: string): string | null {
  if (action === 'rule.waived' && field === 'rule') {
    return rules.find(({ name }) => name === value)?.sentence ?? null;
  }
  return saysItself(action, field) ? value : null;
}

function saysItself(action: string, field: ShownField): boolean {
  return action === 'approval.lapsed'
    ? field === 'reason'
    : field === 'outcome' && settled.test(action);
}

const settled = /^claim\.re_review/;

/** The kinds of event that name another claim. */
const naming = /^(subclaim|parent|match)\.|^claim\.(merged|took_over)$/;

/** The number of the other claim that an event is about; null when it is about none. */
export function otherClaim(action: string, before: unknown, after: unknown): number | null {
  if (!naming.test(action)) return null;
  const number = Number(textOf(after, 'number') ?? textOf(before, 'number'));
  return Number.isInteger(number) && number > 0 ? number : null;
}

function textOf(content: unknown, field: string): string | null {
  if (typeof content !== 'object' || content === null || Array.isArray(content)) return null;
  const value: unknown = Object.entries(content).find(([name]) => name === field)?.[1];
  if (Array.isArray(value)) return value.length > 0 ? value.join(', ') : null;
  if (value === true) return '✓';
  if (typeof value === 'string') return replaceReferences(value, () => '[…]') || null;
  return typeof value === 'number' ? String(value) : null;
}
