import type { ActionState } from '@/lib/action';

/** The sentence about one field, at whatever depth of the input the server names it. */
export function errorOf(state: ActionState, name: string): string | undefined {
  if (state.status !== 'refused') return undefined;
  const found = Object.entries(state.fields).find(
    ([field]) => field === name || field.endsWith(`.${name}`) || field.includes(`.${name}.`),
  );
  return found?.[1];
}
