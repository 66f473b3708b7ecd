'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { startTransition, useOptimistic, useRef, useState } from 'react';
import { useTellAct } from '@/components/undo/last-act';
import { unsent } from '@/lib/form-state';
import { transitionClaimAction } from '@/lib/lifecycle/actions';
import { paths } from '@/lib/paths';
import type { ClaimState, Role } from '@/prisma/generated/enums';
import type { BoardClaim } from './card-drag';
import { useDropWords } from './drop-words';
import { type KnownSteps, keyOfSteps } from './use-held-steps';

/** A step that is asked about before it is taken. */
export type Asked = { claim: BoardClaim; to: ClaimState; kind: 'close' | 'reason' | 'waive' };

/** What happens to claims on the board: shown at once where that is safe, and taken back when the server says no. */
export function useBoardMoves(role: Role) {
  const t = useTranslations('board.drag');
  const states = useTranslations('claims.state');
  const wordsOf = useDropWords();
  const tell = useTellAct();
  const router = useRouter();
  const steps = useRef<KnownSteps>(new Map());
  const arriving = useRef<string | null>(null);
  const [refusals, setRefusals] = useState<Record<string, string>>({});
  const [asked, ask] = useState<Asked | null>(null);
  const [moved, show] = useOptimistic<Record<string, ClaimState>, [string, ClaimState]>(
    {},
    (all, [id, to]) => ({ ...all, [id]: to }),
  );
  const refuse = ({ id }: BoardClaim, words: string) => setRefusals({ [id]: words });
  const done = ({ number }: BoardClaim, to: ClaimState, eventIds: readonly string[]) =>
    tell({ words: t('moved', { number, state: states(to) }), eventIds });

  const send = (claim: BoardClaim, to: ClaimState, safe: boolean) =>
    startTransition(async () => {
      if (safe) show([claim.id, to]);
      const form = new FormData();
      form.set('claimId', claim.id);
      form.set('to', to);
      try {
        const state = await transitionClaimAction(unsent, form);
        if (state.status === 'refused') refuse(claim, state.message);
        else if (state.status === 'done') done(claim, to, state.result.undo);
      } catch {
        refuse(claim, t('failed'));
      }
    });

  const drop = (claim: BoardClaim, to: ClaimState) => {
    setRefusals({});
    const known = steps.current.get(keyOfSteps(claim));
    const { kind, open, words } = wordsOf(claim, to, role, known);
    const missing = known?.find((step) => step.to === to)?.why;
    if (kind === 'here') return;
    if (kind === 'never' || kind === 'role') refuse(claim, words);
    else if (kind === 'publish') router.push(paths.desk.publishing(claim.number));
    else if (kind === 'close' || kind === 'reason') ask({ claim, to, kind });
    else if (missing && open) ask({ claim, to, kind: 'waive' });
    else send(claim, to, !missing);
  };
  return { moved, refusals, asked, ask, drop, done, steps, arriving };
}
