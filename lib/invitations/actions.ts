'use server';

import { refresh } from 'next/cache';
import { memberAction } from '@/lib/action';
import { invitationIdSchema, inviteSchema } from '@/lib/people/schema';
import { inviteMember, revokeInvitation } from './mutations';

/** Form: email, role. The result holds the path of the link, which is shown once. */
export const inviteMemberAction = memberAction(inviteSchema, async (member, input) => {
  const { path } = await inviteMember(member, input);
  refresh();
  return { path, email: input.email };
});

/** Form: invitationId. */
export const revokeInvitationAction = memberAction(invitationIdSchema, async (member, input) => {
  await revokeInvitation(member, input);
  refresh();
});
