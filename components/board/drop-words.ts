'use client';

import { useTranslations } from 'next-intl';
import { type Drop, dropOf } from '@/lib/lifecycle/drop';
import type { StepView } from '@/lib/lifecycle/queries';
import type { ClaimState, Role } from '@/prisma/generated/enums';
import type { BoardClaim } from './card-drag';

/** What a column says while a card is over the board: may it be dropped there, and the words. */
export type DropWords = { kind: Drop; open: boolean; words: string };

/** A way to say what dropping a claim into a column comes to; `steps` are the server's, as soon as they are there. */
export function useDropWords() {
  const t = useTranslations('board.drag');
  const states = useTranslations('claims.state');
  const verbs = useTranslations('lifecycle');
  return (
    claim: BoardClaim,
    to: ClaimState,
    role: Role,
    steps: readonly StepView[] | undefined,
  ): DropWords => {
    const kind = dropOf(claim.state, to, role);
    const no = (words: string) => ({ kind, open: false, words });
    if (kind === 'here') return no(t('here'));
    if (kind === 'never') return no(t('never', { from: states(claim.state) }));
    if (kind === 'role') return no(t('role_needed'));
    if (kind === 'publish') return { kind, open: true, words: t('publish') };
    if (kind === 'close') return { kind, open: true, words: verbs('close') };
    // The words exist for the steps that there are, not for every pair of states.
    const verb = verbs(`step.${claim.state}.${to}` as 'step.new.researching');
    const why = steps?.find((step) => step.from === claim.state && step.to === to)?.why;
    const waives = claim.state === 'assessing' && dropOf('assessing', 'closed', role) === 'close';
    if (why && !waives) return no(why);
    return { kind, open: true, words: why ? `${verb}. ${why}` : verb };
  };
}
