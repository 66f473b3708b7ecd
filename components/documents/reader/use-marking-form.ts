import { type FormEvent, startTransition, useActionState } from 'react';
import type { ActionState } from '@/lib/action';
import { unsent } from '@/lib/form-state';

type FormAction<T> = (previous: ActionState<T>, form: FormData) => Promise<ActionState<T>>;

/**
 * A form of the reader: sends to `action`, and calls `onDone` with what was made and the form it came from. What was
 * typed stays in the fields when it is refused.
 */
export function useMarkingForm<T>(
  action: FormAction<T>,
  onDone: (result: T, form: FormData) => void,
) {
  const [state, send, pending] = useActionState<ActionState<T>, FormData>(async (before, form) => {
    const after = await action(before, form);
    if (after.status === 'done') onDone(after.result, form);
    return after;
  }, unsent);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    // Sent by hand, because React empties a form that is sent by its action.
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    if (!pending) startTransition(() => send(form));
  };
  return { state, pending, onSubmit };
}
