import { addressFields } from '@/lib/address-fields';
import { placeSchema } from '@/lib/claim-order/order';
import { type ClaimFilter, claimFilterSchema } from '@/lib/claims/schema';
import { isCursor } from '@/lib/cursor';
import { ClaimState } from '@/prisma/generated/enums';

/** How the team's claims are laid out. */
export type ClaimLayout = 'board' | 'table';

/**
 * The filter that an address of the claims asks for; what is not valid in it is left out. `lostPage` says that its
 * cursor was such a thing, so that the first page is shown instead.
 */
export function readClaimFilter(search: Record<string, unknown>): {
  filter: ClaimFilter;
  lostPage: boolean;
} {
  const fields = addressFields(claimFilterSchema, search);
  const { cursor, ...filter } = claimFilterSchema.parse(fields);
  const good = cursor !== undefined && isCursor(placeSchema, cursor);
  const lostPage = Boolean(search.cursor) && !good;
  return { filter: good ? { ...filter, cursor } : filter, lostPage };
}

/** The layout that an address asks for: the board unless it says `view=table`. */
export function readClaimLayout(search: Record<string, unknown>): ClaimLayout {
  return search.view === 'table' ? 'table' : 'board';
}

/** The part of the address that says which claims are shown, without the place in the list. */
export function claimQuery(filter: ClaimFilter, layout: ClaimLayout) {
  const { q, state, assignee, topic, claimant, priority, due, sort } = filter;
  return {
    view: layout === 'table' ? 'table' : undefined,
    q,
    state,
    assignee,
    topic,
    claimant,
    priority,
    due,
    sort: sort === 'updated' ? undefined : sort,
  };
}

/** How many claims pass the whole filter, when `counts` says how many do in each state. */
export function countShown(
  counts: Record<ClaimState, number>,
  { state }: Pick<ClaimFilter, 'state'>,
): number {
  const states = state?.length ? new Set(state) : Object.values(ClaimState);
  return [...states].reduce((sum, one) => sum + counts[one], 0);
}

/** Does the filter leave any claim out, whichever its order and page? */
export function isFiltered(filter: ClaimFilter): boolean {
  const { q, state, assignee, topic, claimant, priority, due } = filter;
  return Boolean(q || state?.length || assignee || topic || claimant || priority?.length || due);
}
