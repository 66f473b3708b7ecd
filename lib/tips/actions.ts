'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { memberAction } from '@/lib/action';
import { paths } from '@/lib/paths';
import {
  declineTips,
  letThrough,
  makeClaimOfTips,
  markAsSpam,
  mergeTips,
  reopenTips,
} from './mutations';
import { claimOfTipsFormSchema, declineTipsSchema, mergeTipsSchema, tipsSchema } from './schema';

/** Form: tipIds, and the fields of a new claim. Opens its workspace, unless `stay` is sent. */
export const makeClaimOfTipsAction = memberAction(
  claimOfTipsFormSchema,
  async (member, { stay, ...input }): Promise<{ id: string; number: number }> => {
    const made = await makeClaimOfTips(member, input);
    if (!stay) redirect(paths.desk.claim(made.number));
    refresh();
    return made;
  },
);

/** Form: tipIds, claimId. */
export const mergeTipsAction = memberAction(mergeTipsSchema, async (member, input) => {
  await mergeTips(member, input);
  refresh();
});

/** Form: tipIds, reason, answer. */
export const declineTipsAction = memberAction(declineTipsSchema, async (member, input) => {
  await declineTips(member, input);
  refresh();
});

/** Form: tipIds. */
export const letThroughAction = memberAction(tipsSchema, async (member, input) => {
  await letThrough(member, input);
  refresh();
});

/** Form: tipIds. */
export const markAsSpamAction = memberAction(tipsSchema, async (member, input) => {
  await markAsSpam(member, input);
  refresh();
});

/** Form: tipIds. */
export const reopenTipsAction = memberAction(tipsSchema, async (member, input) => {
  await reopenTips(member, input);
  refresh();
});
