'use server';

import { refresh } from 'next/cache';
import { memberAction } from '@/lib/action';
import { confirmDerivation, removeDerivation } from './mutations';
import { derivationRemovalSchema, flatDerivationSchema } from './schema';

/** Form action: confirms that one document draws on another, with a passage (`documentId`, `start`, `end`) or without. */
export const confirmDerivationAction = memberAction(flatDerivationSchema, async (member, input) => {
  const result = await confirmDerivation(member, input);
  refresh();
  return result;
});

/** Form action: takes a derivation back. */
export const removeDerivationAction = memberAction(
  derivationRemovalSchema,
  async (member, input) => {
    await removeDerivation(member, input);
    refresh();
  },
);
