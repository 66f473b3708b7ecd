import { z } from 'zod';

const sentence = 'Send the version you saw.';

/** The most that a version can be: what the database counts to. */
const LARGEST = 2_147_483_647;

/** The `version` of a thing as its editor saw it; digits in a string, as forms send them, count too. */
export const seenVersion = z.coerce
  .number(sentence)
  .int(sentence)
  .min(0, sentence)
  .max(LARGEST, sentence);
