import { type ClaimFilter, claimFilterSchema } from '@/lib/claims/schema';
import type { ClaimState } from '@/prisma/generated/enums';

/** How the team's claims are laid out. */
export type ClaimLayout = 'board' | 'table';

/** The states that are columns of the board, in the order of a claim's life; closed claims are folded beneath them. */
export const columnStates = [
  'new',
  'researching',
  'assessing',
  'drafting',
  'approval',
  'published',
] as const satisfies readonly ClaimState[];

/** The filter that an address of the claims asks for; what is not valid in it is left out. */
export function readClaimFilter(search: Record<string, unknown>): ClaimFilter {
  const fields = Object.entries(claimFilterSchema.shape).flatMap(([name, field]) => {
    const value = search[name];
    return value !== '' && field.safeParse(value).success ? [[name, value]] : [];
  });
  return claimFilterSchema.parse(Object.fromEntries(fields));
}

/** The layout that an address asks for: the board unless it says `view=table`. */
export function readClaimLayout(search: Record<string, unknown>): ClaimLayout {
  return search.view === 'table' ? 'table' : 'board';
}

/** The part of the address that says which claims are shown, without the place in the list. */
export function claimQuery(filter: ClaimFilter, layout: ClaimLayout) {
  const { q, state, assignee, topic, claimant, sort } = filter;
  return {
    view: layout === 'table' ? 'table' : undefined,
    q,
    state,
    assignee,
    topic,
    claimant,
    sort: sort === 'updated' ? undefined : sort,
  };
}

/** Does the filter leave any claim out, whichever its order and page? */
export function isFiltered({ q, state, assignee, topic, claimant }: ClaimFilter): boolean {
  return Boolean(q || state?.length || assignee || topic || claimant);
}
