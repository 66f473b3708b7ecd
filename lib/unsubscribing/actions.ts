'use server';

import { type ActionState, fromForm, parse, refused } from '@/lib/action';
import { stopMail, undoStopping } from './mutations';
import type { pacesSchema } from './schema';
import { stoppingSchema, undoingSchema } from './schema';

type Was = ReturnType<typeof pacesSchema.parse>;

/** Form action of the page behind a mail's link: stops mail. Nobody has to be signed in; the link says whose it is. */
export async function stopMailAction(
  _previous: ActionState<{ what: 'kind' | 'all'; was: Was }>,
  form: FormData,
): Promise<ActionState<{ what: 'kind' | 'all'; was: Was }>> {
  try {
    const input = parse(stoppingSchema, fromForm(form));
    return { status: 'done', result: { what: input.what, ...(await stopMail(input)) } };
  } catch (error) {
    return refused(error, form);
  }
}

/** Form action of the same page: mail comes as before. */
export async function undoStoppingAction(
  _previous: ActionState<void>,
  form: FormData,
): Promise<ActionState<void>> {
  try {
    await undoStopping(parse(undoingSchema, fromForm(form)));
    return { status: 'done', result: undefined };
  } catch (error) {
    return refused(error, form);
  }
}
