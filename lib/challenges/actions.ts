'use server';

import { refresh, updateTag } from 'next/cache';
import { redirect, unstable_rethrow } from 'next/navigation';
import { getLocale } from 'next-intl/server';
import { type ActionState, fromForm, memberAction, parse, refused } from '@/lib/action';
import { currentDevice } from '@/lib/auth/device';
import { floodgateSchema } from '@/lib/floodgate/schema';
import { inLanguage } from '@/lib/i18n/address';
import { paths } from '@/lib/paths';
import { claimTag } from '@/lib/publications/tags';
import { disposeChallenge, draftAnswer, screenChallenge } from './answer-mutations';
import { receiveChallenge } from './mutations';
import { challengeSchema, dispositionSchema, draftSchema, screeningSchema } from './schema';

/** Form action of readers: sends an objection and goes on to the private page about it. Nobody has to be signed in. */
export async function sendChallengeAction(
  _previous: ActionState<void>,
  form: FormData,
): Promise<ActionState<void>> {
  try {
    const fields = fromForm(form);
    const input = parse(challengeSchema, fields);
    const { address } = await currentDevice();
    const floodgate = parse(floodgateSchema, fields);
    const language = await getLocale();
    const sent = { floodgate, address, language, now: new Date() };
    const { token } = await receiveChallenge(input, sent);
    updateTag(claimTag(input.slug));
    redirect(inLanguage(paths.challengeStatus(token), language));
  } catch (error) {
    unstable_rethrow(error);
    return refused(error, form);
  }
}

/** Form action: suggests an answer to an editor. */
export const draftAnswerAction = memberAction(draftSchema, async (member, input) => {
  const result = await draftAnswer(member, input);
  refresh();
  return result;
});

/** Form action: decides what becomes of a challenge; the public page says so at once. */
export const disposeChallengeAction = memberAction(dispositionSchema, async (member, input) => {
  const result = await disposeChallenge(member, input);
  updateTag(claimTag(result.slug));
  refresh();
  return result;
});

/** Form action: sets spam aside, or lets through what was held. */
export const screenChallengeAction = memberAction(screeningSchema, async (member, input) => {
  const { slug } = await screenChallenge(member, input);
  updateTag(claimTag(slug));
  refresh();
});
