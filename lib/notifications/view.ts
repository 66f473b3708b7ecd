import type { NotificationKind } from '@/lib/attention/kinds';
import type { PersonView } from '@/lib/people/queries';
import type { Choice } from '@/lib/watching/following';
import type { ClaimState } from '@/prisma/generated/enums';

export type ToldClaim = { id: string; number: number; statement: string; language: string | null };
export type ToldWebhook = { id: string; name: string };
export type ToldDocument = { id: string; title: string; language: string | null };

/**
 * One line of an inbox. `action` is the event's in the audit log; `by` is null when the software did it by itself; `to` is
 * the state a claim was moved to; `excerpt` the beginning of a comment. Of assessments it says only that they are in.
 */
export type NotificationView = {
  id: string;
  kind: NotificationKind;
  action: string;
  at: string;
  read: boolean;
  many: boolean;
  by: PersonView | null;
  to: ClaimState | null;
  excerpt: string | null;
  claim: ToldClaim | null;
  document: ToldDocument | null;
  webhook: ToldWebhook | null;
  commentId: string | null;
  evidenceId: string | null;
};

/** All that is told of one claim, of one document, or of one webhook, or of tips, newest first; `more` lines are left out. */
export type InboxThing = {
  claim: ToldClaim | null;
  document: ToldDocument | null;
  webhook: ToldWebhook | null;
  /** Whether it is about tips, which are told of together. */
  tips: boolean;
  items: NotificationView[];
  more: number;
  unread: number;
  choice: Choice;
};
