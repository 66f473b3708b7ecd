import type { ActionState } from './action';

/** The state of a form before it was sent, for client components (`lib/action` itself is for the server). */
export const unsent: ActionState<never> = { status: 'idle' };

/** What a field shows: what was typed when the form was refused, else `initial`. */
export function typed(state: ActionState, name: string, initial = ''): string {
  return state.status === 'refused' ? (state.values[name] ?? '') : initial;
}

/** The sentence about one field after a refusal, if there is one. */
export function fieldError(state: ActionState, name: string): string | undefined {
  return state.status === 'refused' ? state.fields[name] : undefined;
}

/** Sends fields to an action without a form on the screen; the sentence of a refusal, or nothing. */
export async function send<T>(
  action: (previous: ActionState<T>, form: FormData) => Promise<ActionState<T>>,
  fields: Record<string, string>,
): Promise<string | undefined> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const state = await action(unsent, form);
  return state.status === 'refused' ? state.message : undefined;
}
