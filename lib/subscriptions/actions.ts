'use server';

import { type ActionState, fromForm, parse, refused } from '@/lib/action';
import { currentDevice } from '@/lib/auth/device';
import { confirmSubscription, endSubscription, subscribe } from './mutations';
import { subscribingSchema, subscriptionTokenSchema } from './schema';

/** Form action: slug, email, language. Asks the owner of the address. Nobody has to be signed in. */
export async function subscribeAction(
  _previous: ActionState<{ email: string }>,
  form: FormData,
): Promise<ActionState<{ email: string }>> {
  try {
    const input = parse(subscribingSchema, fromForm(form));
    const { address } = await currentDevice();
    await subscribe(input, { address, now: new Date() });
    return { status: 'done', result: { email: input.email } };
  } catch (error) {
    return refused(error, form);
  }
}

/** Form action of the page behind a mail's link: the address is the reader's own. */
export async function confirmSubscriptionAction(
  _previous: ActionState<void>,
  form: FormData,
): Promise<ActionState<void>> {
  try {
    await confirmSubscription(parse(subscriptionTokenSchema, fromForm(form)), new Date());
    return { status: 'done', result: undefined };
  } catch (error) {
    return refused(error, form);
  }
}

/** Form action of the same page: no more mail, and the address is deleted. */
export async function endSubscriptionAction(
  _previous: ActionState<void>,
  form: FormData,
): Promise<ActionState<void>> {
  try {
    await endSubscription(parse(subscriptionTokenSchema, fromForm(form)));
    return { status: 'done', result: undefined };
  } catch (error) {
    return refused(error, form);
  }
}
