import { createContext } from 'react';

/** Puts the panel around a form away for good, after its form went through; outside of a panel it does nothing. */
export const PanelClose = createContext<() => void>(() => undefined);
