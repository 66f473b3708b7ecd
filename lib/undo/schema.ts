import { z } from 'zod';

/** The acts to be taken back, by the ids of their audit events; as many as can be done at once. */
export const undoSchema = z.object({
  eventId: z.preprocess(
    (value) => (typeof value === 'string' ? [value] : value),
    z.array(z.uuid('This is not an id.')).min(1, 'Name what is to be undone.').max(200),
  ),
});
export type UndoInput = z.output<typeof undoSchema>;
