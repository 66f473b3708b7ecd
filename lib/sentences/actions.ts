'use server';

import { memberAction } from '@/lib/action';
import { getSayer } from './say';
import { saySchema } from './schema';

/** Says what the API answered in English in the language of the page that asked; the same number of sentences. */
export const sayAction = memberAction(saySchema, async (_member, { sentences }) =>
  sentences.map(await getSayer()),
);
