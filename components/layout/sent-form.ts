import { createContext, useContext } from 'react';
import type { ActionState } from '@/lib/action';
import { unsent } from '@/lib/form-state';

/** What the form around a field knows after it was sent. */
export const SentForm = createContext<ActionState>(unsent);

/** The state of the form around a field: what was typed and why it was refused. */
export function useSentForm(): ActionState {
  return useContext(SentForm);
}
