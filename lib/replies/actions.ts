'use server';

import { refresh, updateTag } from 'next/cache';
import { type ActionState, fromForm, memberAction, parse, refused } from '@/lib/action';
import { currentDevice } from '@/lib/auth/device';
import { claimTag } from '@/lib/publications/tags';
import { decideReply, issueReplyLink, revokeReplyLink, sendReply } from './mutations';
import { replyDecisionSchema, replyLinkSchema, replySchema, revokeSchema } from './schema';

/** Form action: makes a personal link for a reply. */
export const issueReplyLinkAction = memberAction(replyLinkSchema, async (member, input) => {
  const { id } = await issueReplyLink(member, input);
  refresh();
  return { id };
});

/** Form action: ends a link that nobody used. */
export const revokeReplyLinkAction = memberAction(revokeSchema, async (member, input) => {
  await revokeReplyLink(member, input);
  refresh();
});

/** Form action: publishes a reply as it is, or declines it with a reason. */
export const decideReplyAction = memberAction(replyDecisionSchema, async (member, input) => {
  const { slug } = await decideReply(member, input);
  updateTag(claimTag(slug));
  refresh();
});

/** Form action of whoever has a personal link. Nobody has to be signed in. */
export async function sendReplyAction(
  _previous: ActionState<void>,
  form: FormData,
): Promise<ActionState<void>> {
  try {
    const input = parse(replySchema, fromForm(form));
    const { address } = await currentDevice();
    await sendReply(input, { address, now: new Date() });
    refresh();
    return { status: 'done', result: undefined };
  } catch (error) {
    return refused(error, form);
  }
}
