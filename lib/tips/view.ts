import type { Viewer } from '@/lib/auth/types';
import type { Naming } from '@/lib/claims/view';
import type { PersonView } from '@/lib/people/queries';
import type { Prisma } from '@/prisma/generated/client';
import type { HoldReason, TipReason, TipState } from '@/prisma/generated/enums';
import { canSeeSenders, type TipStep, tipPowers } from './policy';

/** A tip as the team sees it. `email` is null for everybody below editor. Times are ISO 8601 in UTC. */
export type TipView = {
  id: string;
  state: TipState;
  hold: HoldReason | null;
  text: string | null;
  language: string | null;
  link: string | null;
  file: { filename: string; mediaType: string; size: number } | null;
  email: string | null;
  leftEmail: boolean;
  claim: { id: string; number: number; statement: string; language: string | null } | null;
  reason: TipReason | null;
  answer: string | null;
  receivedAt: string;
  settled: { at: string; by: PersonView | null } | null;
  forgotten: boolean;
  can: Record<TipStep, boolean>;
};

export const tipSelect = {
  id: true,
  state: true,
  hold: true,
  text: true,
  language: true,
  link: true,
  linkKey: true,
  email: true,
  claim: { select: { id: true, number: true, statement: true, language: true } },
  reason: true,
  answer: true,
  receivedAt: true,
  settledAt: true,
  settledById: true,
  forgottenAt: true,
  file: { select: { filename: true, mediaType: true, size: true } },
} satisfies Prisma.TipSelect;

export type TipRow = Prisma.TipGetPayload<{ select: typeof tipSelect }>;

/** Lists each field of a tip that leaves. The sender's network never does. */
export function toTipView(viewer: Viewer, row: TipRow, naming: Naming): TipView {
  const { settledAt, settledById } = row;
  return {
    id: row.id,
    state: row.state,
    hold: row.hold,
    text: row.text,
    language: row.language,
    link: row.link,
    file: row.file,
    email: canSeeSenders(viewer) ? row.email : null,
    leftEmail: row.email !== null,
    claim: row.claim,
    reason: row.reason,
    answer: row.answer,
    receivedAt: row.receivedAt.toISOString(),
    settled: settledAt && {
      at: settledAt.toISOString(),
      by: settledById ? naming(settledById) : null,
    },
    forgotten: row.forgottenAt !== null,
    can: tipPowers(viewer, row),
  };
}
