'use server';

import { updateTag } from 'next/cache';
import { redirect, unstable_rethrow } from 'next/navigation';
import { type ActionState, fromForm, parse, refused } from '@/lib/action';
import { currentDevice, currentSessionId, keepSession } from '@/lib/auth/device';
import { deskLanguage } from '@/lib/i18n/request-language';
import { paths } from '@/lib/paths';
import { rememberLanguage } from '@/lib/people/language-mutations';
import { acceptInvitationSchema } from '@/lib/people/schema';
import { publishedTag } from '@/lib/publications/tags';
import { acceptInvitation } from './mutations';

/** Form: token, and email, name, password, teamName, publisherName where they are asked for. Goes to the desk. */
export async function acceptInvitationAction(
  _previous: ActionState<never>,
  form: FormData,
): Promise<ActionState<never>> {
  try {
    const input = parse(acceptInvitationSchema, fromForm(form));
    const device = await currentDevice();
    const sessionBefore = await currentSessionId();
    const { sessionId } = await acceptInvitation(sessionBefore, input, device, new Date());
    await keepSession(sessionId);
    await rememberLanguage(sessionId, await deskLanguage(), new Date());
    if (input.publisherName) updateTag(publishedTag);
  } catch (error) {
    unstable_rethrow(error);
    return refused(error, form);
  }
  redirect(paths.desk.home());
}
