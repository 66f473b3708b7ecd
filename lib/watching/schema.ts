import { z } from 'zod';
import { WatchTarget } from '@/prisma/generated/enums';

/** A thing that can be followed. */
export const watchTargetSchema = z.object({
  kind: z.enum(WatchTarget, 'A claim, a document or a topic can be watched.'),
  id: z.uuid('There is nothing of that kind to watch.'),
});

export const watchSchema = watchTargetSchema.extend({
  muted: z
    .preprocess(
      (value) => (value === 'true' ? true : value === 'false' ? false : value),
      z.boolean(),
    )
    .default(false)
    .meta({ description: 'True to hear nothing of it' }),
});

/** `usual` takes the choice back: the software decides by what the person did. */
export const watchChoiceSchema = watchTargetSchema.extend({
  choice: z.enum(['watched', 'muted', 'usual'], 'Choose to watch, to mute, or neither.'),
});

export type WatchTargetInput = z.output<typeof watchTargetSchema>;
export type WatchInput = z.output<typeof watchSchema>;
export type WatchChoice = z.output<typeof watchChoiceSchema>['choice'];
