import type { ClaimView } from '@/lib/claims/view';
import type { ClaimFieldValues } from './claim-fields';

/** What an edit can change, as the form shows it. */
export function claimFieldValues(claim: EditableClaim): ClaimFieldValues {
  return {
    'claimant.name': claim.claimant?.name ?? '',
    'claimant.kind': claim.claimant?.kind ?? 'organization',
    'claimant.wikidataId': claim.claimant?.wikidataId ?? '',
    claimantUnknown: claim.claimantUnknown ? 'on' : '',
    claimedOn: claim.claimedOn ?? '',
    claimedOnUnknown: claim.claimedOnUnknown ? 'on' : '',
    topics: claim.topics.map(({ name }) => name).join(', '),
    language: claim.language ?? '',
  };
}

/** The part of a claim that its form edits. */
export type EditableClaim = Pick<
  ClaimView,
  | 'id'
  | 'version'
  | 'statement'
  | 'language'
  | 'claimant'
  | 'claimantUnknown'
  | 'claimedOn'
  | 'claimedOnUnknown'
  | 'topics'
>;
