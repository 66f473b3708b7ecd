import type { OperationRow } from './access-table';

/** The audit log: a team's for those who answer for it, its signed roots and proofs for everybody. */
export const auditOperations: Record<string, OperationRow> = {
  'GET /audit/events': {
    ...{ least: 'editor', own: true, status: 200 },
    at: () => '/audit/events',
  },
  'GET /audit/checkpoints': { ...{ least: 'anyone', status: 200 }, at: () => '/audit/checkpoints' },
  // Of a digest under which nothing was published.
  'GET /audit/proofs/[digest]': {
    ...{ least: 'anyone', status: 404 },
    at: () => `/audit/proofs/${'0'.repeat(64)}`,
  },
};
