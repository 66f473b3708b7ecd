import type { ActionRow } from './access-actions';
import type { OperationRow } from './access-table';
import type { World } from './access-world';

const accepted = { decision: 'accepted', reason: 'It counts what the claim counts.' };
const interest = { reason: 'A cousin works in the harbour.' };
const lifted = { reason: 'The cousin left.' };

/** What becomes of assessments, and who keeps out of them. */
export const judgementOperations: Record<string, OperationRow> = {
  'GET /claims/[id]/adjudication': {
    least: 'observer',
    status: 200,
    at: ({ claim }) => `/claims/${claim.id}/adjudication`,
  },
  'PUT /assessments/[id]/adjudication': {
    least: 'reviewer',
    status: 200,
    state: 'drafting',
    at: ({ assessment }) => `/assessments/${assessment?.id}/adjudication`,
    body: () => accepted,
  },
  'POST /claims/[id]/conflicts': {
    least: 'reviewer',
    status: 201,
    at: ({ claim }) => `/claims/${claim.id}/conflicts`,
    body: () => interest,
  },
  'DELETE /conflicts/[id]': {
    least: 'editor',
    status: 200,
    at: ({ conflict }) => `/conflicts/${conflict.id}`,
    body: () => lifted,
  },
};

export const judgementActions: Record<string, ActionRow> = {
  adjudicateAction: {
    least: 'reviewer',
    state: 'drafting',
    send: ({ assessment }: World) => ({ assessmentId: String(assessment?.id), ...accepted }),
  },
  declareConflictAction: {
    least: 'reviewer',
    send: ({ claim }) => ({ claimId: claim.id, ...interest }),
  },
  liftConflictAction: {
    least: 'editor',
    send: ({ conflict }) => ({ conflictId: conflict.id, ...lifted }),
  },
};
