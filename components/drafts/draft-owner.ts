import { createContext } from 'react';

/** Whose forms these are: the person, and the membership they act under. */
export type Owner = { userId: string; memberId: string };

/** Around the desk: by it forms know under whose name they keep drafts; null where nobody is signed in. */
export const DraftOwner = createContext<Owner | null>(null);
