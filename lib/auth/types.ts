import type { Role } from '@/prisma/generated/enums';

declare const minted: unique symbol;

/** Nobody in particular: a reader of the public pages. */
export type Visitor = { readonly kind: 'visitor' };

/**
 * A person acting in one team with one role. Branded: only `lib/auth/viewer.ts` (and the factories) mint one, after the
 * database said so.
 */
export type Member = {
  readonly kind: 'member';
  readonly userId: string;
  readonly memberId: string;
  readonly teamId: string;
  readonly role: Role;
  readonly name: string;
  /** False for an API token of scope `read`: every mutation refuses it. */
  readonly mayWrite: boolean;
  readonly [minted]: true;
};

/** The software itself, in a named job. */
export type System = { readonly kind: 'system'; readonly job: string };

export type Viewer = Visitor | Member | System;

export const visitor: Visitor = { kind: 'visitor' };

/** The fields of a member before it is branded. */
export type MemberFields = Omit<Member, typeof minted | 'kind'>;
