import { useActionState } from 'react';
import type { ActionState } from '@/lib/action';
import { unsent } from '@/lib/form-state';

/** A form's state and what it sends; `onDone` runs when the action went through, not when it was refused. */
export function useFormAction<T>(
  action: (previous: ActionState<T>, form: FormData) => Promise<ActionState<T>>,
  onDone?: (result: T) => void,
) {
  return useActionState(
    async (previous: ActionState<T>, form: FormData) => {
      const next = await action(previous, form);
      if (next.status === 'done') onDone?.(next.result);
      return next;
    },
    unsent as ActionState<T>,
  );
}
