import type { Role } from '@/prisma/generated/enums';
import { attentionActions, attentionOpenActions } from './access-attention';
import { challengeActions, challengeOpenActions } from './access-challenges';
import { exchangeActions } from './access-exchange';
import { judgementActions } from './access-judgement';
import { publicOpenActions } from './access-public';
import type { OperationRow, Prepared } from './access-table';
import { teamActions } from './access-team-actions';
import { tipActions, tipOpenActions } from './access-tips';
import { upkeepActions } from './access-upkeep';
import { webhookActions } from './access-webhooks';
import { workActions } from './access-work';
import { contradict, type World } from './access-world';

type Fields = Record<string, string | number>;

export type ActionRow = Pick<OperationRow, 'state' | 'prepare'> & {
  /** `author` is whoever wrote the thing: a higher role does not help. */
  least: Role | 'author';
  /** What the form sends; rows that only this action needs are made here. */
  send: (world: World, prepared: Prepared) => Fields | Promise<Fields>;
  /** It concerns the caller's own team, person or installation, so that an admin of another team may. */
  own?: boolean;
};

const work = { least: 'reviewer' } as const;
const judge = { least: 'editor', state: 'drafting' } as const;

const about = ({ claim: { id } }: World) => ({ claimId: id });
const place = ({ document, second }: World) => ({
  documentId: document.id,
  start: second.start,
  end: second.end,
});
const block = ({ document: { id } }: World) => ({
  documentId: id,
  versionNumber: 1,
  blockStart: 0,
});
const opinion = { rating: 'mixed', confidence: 50 };

/** Every server action behind `memberAction`: the least role that may, and what is sent. */
export const actions: Record<string, ActionRow> = {
  ...exchangeActions,
  ...upkeepActions,
  ...judgementActions,
  ...challengeActions,
  ...workActions,
  ...attentionActions,
  sayAction: {
    ...{ least: 'observer', own: true },
    send: () => ({ 'sentences[]': 'Choose a file.' }),
  },
  ...webhookActions,
  ...tipActions,
  createClaimAction: {
    ...work,
    own: true,
    send: () => ({ statement: 'It is so.', stay: 'on' }),
  },
  editClaimAction: {
    ...work,
    send: (world) => ({
      ...about(world),
      version: 1,
      statement: 'It may be so.',
      claimantUnknown: 'on',
      claimedOnUnknown: 'on',
    }),
  },
  captureVersionAction: {
    ...work,
    send: ({ document: { id }, secret }) => ({
      documentId: id,
      from: 'text',
      text: `A later briefing, ${secret}.`,
    }),
  },
  scheduleChecksAction: {
    ...work,
    send: ({ document: { id } }) => ({ documentId: id, everyDays: 7 }),
  },
  requestArchiveAction: { ...work, send: ({ document: { id } }) => ({ documentId: id }) },
  addAppearanceAction: { ...work, send: (world) => ({ ...about(world), ...place(world) }) },
  removeAppearanceAction: {
    ...work,
    send: ({ appearance: { id } }) => ({ appearanceId: id }),
  },
  decidePlacementAction: {
    ...work,
    send: ({ placement: { id } }) => ({ placementId: id, version: 0, decision: 'gone' }),
  },
  settleReReviewAction: {
    ...work,
    send: ({ reReview: { id } }) => ({ reReviewId: id, outcome: 'The revision says the same.' }),
  },
  requoteEvidenceAction: {
    ...work,
    send: (world) => ({ evidenceId: world.evidence.id, version: 1, ...place(world) }),
  },
  requoteAppearanceAction: {
    ...work,
    send: (world) => ({ appearanceId: world.appearance.id, ...place(world) }),
  },
  assignClaimAction: {
    ...work,
    send: (world) => ({ ...about(world), userId: world.author.userId }),
  },
  unassignClaimAction: {
    ...work,
    send: (world) => ({ ...about(world), userId: world.author.userId }),
  },
  assignClaimsAction: {
    ...work,
    send: (world) => ({ ...about(world), userId: world.author.userId, change: 'assign' }),
  },
  recordCommentRequestAction: {
    ...work,
    send: (world) => ({ ...about(world), version: 1, noCommentReason: 'Nobody is named.' }),
  },
  openThreadAction: {
    ...work,
    send: ({ claim: { id } }) => ({ kind: 'claim', id, body: 'Which year?' }),
  },
  addCommentAction: {
    ...work,
    send: ({ thread: { id } }) => ({ threadId: id, body: 'Gross.' }),
  },
  editCommentAction: {
    least: 'author',
    send: ({ thread }) => ({
      commentId: String(thread.comments[0]?.id),
      version: 1,
      body: 'Gross or net?',
    }),
  },
  deleteCommentAction: {
    // Somebody else's, with a reason.
    least: 'editor',
    send: ({ thread }) => ({
      commentId: String(thread.comments[0]?.id),
      reason: 'It names a private person.',
    }),
  },
  addReactionAction: {
    ...work,
    send: ({ thread }) => ({ commentId: String(thread.comments[0]?.id), kind: 'disagree' }),
  },
  removeReactionAction: {
    ...work,
    send: ({ thread }) => ({ commentId: String(thread.comments[0]?.id), kind: 'agree' }),
  },
  resolveThreadAction: {
    ...work,
    send: ({ thread: { id } }) => ({ threadId: id, outcome: 'Gross.' }),
  },
  reopenThreadAction: { ...work, send: ({ resolved: { id } }) => ({ threadId: id }) },
  correctDocumentAction: {
    ...work,
    send: ({ document: { id } }) => ({ documentId: id, version: 1, title: 'Another title' }),
  },
  foldBlockAction: { ...work, send: block },
  unfoldBlockAction: { ...work, send: block },
  importTextAction: {
    ...work,
    own: true,
    send: ({ secret }) => ({ title: 'Note', text: `A note, ${secret}.` }),
  },
  importPageAction: { ...work, own: true, send: () => ({ url: 'https://example.invalid/' }) },
  attachEvidenceAction: {
    ...work,
    send: (world) => ({
      ...about(world),
      ...place(world),
      stance: 'contradicts',
      reason: 'They doubt it.',
    }),
  },
  changeEvidenceAction: {
    ...work,
    send: ({ evidence: { id } }) => ({
      evidenceId: id,
      version: 1,
      stance: 'context',
      reason: 'Their own figure.',
    }),
  },
  withdrawEvidenceAction: {
    ...work,
    send: ({ evidence: { id } }) => ({ evidenceId: id, reason: 'Beside the point.' }),
  },
  recordSearchAction: {
    ...work,
    send: (world) => ({
      ...about(world),
      where: 'Archive',
      query: 'tonnes',
      searchedOn: '2025-01-01',
    }),
  },
  confirmDerivationAction: {
    ...work,
    send: ({ copy, document }) => ({ fromId: copy.id, toId: document.id, kind: 'quotes' }),
  },
  removeDerivationAction: {
    ...work,
    send: ({ derivation: { id } }) => ({ derivationId: id }),
  },
  decideSuggestionAction: {
    ...work,
    send: ({ suggestion: { id } }) => ({ suggestionId: id, decision: 'confirmed' }),
  },
  transitionClaimAction: {
    ...work,
    state: 'new',
    send: (world) => ({ ...about(world), to: 'researching' }),
  },
  waiveAssessmentsAction: {
    least: 'editor',
    state: 'assessing',
    send: (world) => ({ ...about(world), reason: 'Two people are away.' }),
  },
  submitAssessmentAction: {
    ...work,
    state: 'assessing',
    send: (world) => ({ ...about(world), ...opinion, reasoning: 'Both count.' }),
  },
  nameAssessmentAction: {
    least: 'author',
    state: 'assessing',
    send: ({ assessment }) => ({ assessmentId: String(assessment?.id), publishAs: 'name' }),
  },
  saveVerdictAction: {
    ...work,
    state: 'drafting',
    send: (world) => ({ ...about(world), ...opinion, version: 1, summary: 'Two counts.' }),
  },
  overrideRollUpAction: {
    ...judge,
    send: async (world) => {
      await contradict(world);
      return { ...about(world), version: 1, reason: 'The gates are not the whole harbour.' };
    },
  },
  addSubclaimAction: {
    ...work,
    send: (world) => ({ parentId: world.claim.id, statement: 'Two million.', rule: 'all' }),
  },
  changeSubclaimAction: {
    ...work,
    send: ({ subclaim: { id } }) => ({ subclaimId: id, version: 1, rule: 'any' }),
  },
  removeSubclaimAction: { ...work, send: ({ subclaim: { id } }) => ({ subclaimId: id }) },
  decideMatchAction: {
    ...work,
    send: (world) => ({ ...about(world), otherId: world.other.id, decision: 'rejected' }),
  },
  removeMatchAction: {
    ...work,
    send: (world) => ({ ...about(world), otherId: world.other.id }),
  },
  mergeClaimAction: {
    least: 'editor',
    send: (world) => ({ ...about(world), intoId: world.other.id, reason: 'The same statement.' }),
  },
  decideApprovalAction: {
    ...judge,
    prepare: 'submitted',
    send: (world, { digest }) => ({ ...about(world), digest, decision: 'approve' }),
  },
  publishFormAction: {
    ...judge,
    prepare: 'approved',
    send: (world, { waivers }) => ({
      ...about(world),
      kind: 'first',
      ...Object.fromEntries(waivers.map(({ rule, reason }) => [`waiver.${rule}`, reason])),
    }),
  },
  ...teamActions,
};

/** Actions that are for people who are not signed in: what they answer when what is sent is made up. */
export const openActions: Record<string, Fields> = {
  signInAction: { email: 'nobody@example.test', password: 'made up, and long enough' },
  ...attentionOpenActions,
  ...publicOpenActions,
  ...tipOpenActions,
  ...challengeOpenActions,
  acceptInvitationAction: { token: 'nobody-knows-it', name: 'Nobody', password: 'made up, long' },
};

/** Ends the session of this device, whoever asks: there is nothing to keep from anybody. */
export const actionsForAll = ['signOutAction'];
