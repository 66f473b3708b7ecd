import { z } from 'zod';
import { notificationKinds } from '@/lib/attention/kinds';
import { MailPace } from '@/prisma/generated/enums';

/** How often kinds were mailed before: what undoing goes back to. */
export const pacesSchema = z.partialRecord(z.enum(notificationKinds), z.enum(MailPace));

const token = z.string('The link is incomplete.').min(1, 'The link is incomplete.').max(300);

export const stoppingSchema = z.object({
  token,
  what: z.enum(['kind', 'all'], 'Choose what to stop.'),
});

export const undoingSchema = z.object({
  token,
  was: z
    .string('There is nothing to undo.')
    .max(2000)
    .transform((text, context) => {
      try {
        return pacesSchema.parse(JSON.parse(text));
      } catch {
        context.addIssue({ code: 'custom', message: 'There is nothing to undo.' });
        return z.NEVER;
      }
    }),
});
