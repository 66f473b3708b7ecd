import { z } from 'zod';
import { claimQuery, readClaimFilter, readClaimLayout } from '@/lib/my-work/board';
import { addressOf } from './address';

/** A view stands in a menu: its name is a few words. */
const MAX_NAME = 80;
/** Longer than any filter that the form of the claims can make. */
const MAX_QUERY = 2000;

const name = z
  .string({ error: 'Name the view.' })
  .trim()
  .min(1, 'Name the view.')
  .max(MAX_NAME, `The name of a view has at most ${MAX_NAME} characters.`);

const checkbox = z.union([z.boolean(), z.stringbool()]);

/** The part of an address after the question mark; what no list of claims understands is left out. */
const query = z
  .string({ error: 'Send the filter as it stands in the address.' })
  .max(MAX_QUERY, 'This filter is too long to be kept.')
  .transform((text) => {
    const search = Object.fromEntries(
      [...new Set(new URLSearchParams(text).keys())].map((key) => [
        key,
        new URLSearchParams(text).getAll(key),
      ]),
    );
    const fields = Object.fromEntries(
      Object.entries(search).map(([key, values]) => [key, values.length > 1 ? values : values[0]]),
    );
    return addressOf(claimQuery(readClaimFilter(fields).filter, readClaimLayout(fields)));
  });

/** A filter under a name; the team sees it where it is shared. */
export const savedViewSchema = z.object({ name, query, shared: checkbox.default(false) });
export type SavedViewInput = z.output<typeof savedViewSchema>;

/** What is left out stays. */
export const savedViewChangeSchema = z.object({
  viewId: z.uuid('This is not an id.'),
  name: name.optional(),
  query: query.optional(),
  shared: checkbox.optional(),
});
export type SavedViewChange = z.output<typeof savedViewChangeSchema>;

export const savedViewIdSchema = z.object({ viewId: z.uuid('This is not an id.') });

/** A change from a form with a box to share it: a box that is not ticked sends nothing, so `unshared` stands for it. */
export const savedViewFormSchema = z.preprocess((form) => {
  if (typeof form !== 'object' || form === null || !('unshared' in form)) return form;
  return { shared: false, ...form };
}, savedViewChangeSchema);
