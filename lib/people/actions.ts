'use server';

import type { Route } from 'next';
import { refresh } from 'next/cache';
import { redirect, unstable_rethrow } from 'next/navigation';
import { type ActionState, fromForm, memberAction, parse, refused } from '@/lib/action';
import { currentDevice, currentSessionId, forgetSession, keepSession } from '@/lib/auth/device';
import { deskLanguage } from '@/lib/i18n/request-language';
import { paths } from '@/lib/paths';
import { rememberLanguage } from './language-mutations';
import { chooseTeam, endSession, signIn, signOut, signOutEverywhere } from './mutations';
import { safeNextPath, sessionIdSchema, signInSchema, teamChoiceSchema } from './schema';

/** Form: email, password, next. Goes to `next` when that is a path of this site, else to the desk. */
export async function signInAction(
  _previous: ActionState<never>,
  form: FormData,
): Promise<ActionState<never>> {
  try {
    const input = parse(signInSchema, fromForm(form));
    const { sessionId } = await signIn(input, await currentDevice(), new Date());
    await keepSession(sessionId);
    await rememberLanguage(sessionId, await deskLanguage(), new Date());
  } catch (error) {
    unstable_rethrow(error);
    return refused(error, form);
  }
  redirect((safeNextPath(form.get('next')) ?? paths.desk.home()) as Route);
}

/** Ends the session of this device, and goes to `next` (a path of this site) or to the sign-in page. */
export async function signOutAction(next?: string): Promise<void> {
  const sessionId = await currentSessionId();
  if (sessionId) await signOut(sessionId, new Date());
  await forgetSession();
  redirect((safeNextPath(next) ?? paths.signIn()) as Route);
}

/** Ends the member's sessions on every device, this one included. */
export const signOutEverywhereAction = memberAction(
  sessionIdSchema.partial(),
  async (member): Promise<void> => {
    await signOutEverywhere(member);
    await forgetSession();
    redirect(paths.signIn());
  },
);

/** Form: sessionId, one of the member's own. */
export const endSessionAction = memberAction(sessionIdSchema, async (member, input) => {
  await endSession(member, input);
  refresh();
});

/** Form: teamId. This device works in that team from then on. */
export const chooseTeamAction = memberAction(teamChoiceSchema, async (member, { teamId }) => {
  const sessionId = await currentSessionId();
  if (sessionId) await chooseTeam(member, { teamId, sessionId });
  redirect(paths.desk.home());
});
