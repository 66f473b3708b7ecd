import { z } from 'zod';
import { nextFilterSchema } from '@/lib/next-task/schema';
import { ClaimPriority } from '@/prisma/generated/enums';
import { define } from '../definition';
import { claimFields, dayField, timeField } from '../fields';

export const getNext = define({
  method: 'get',
  path: '/next',
  tag: 'people',
  summary: 'What presses most among what waits for me',
  description: 'Overdue first, then by priority, due date and how long it has waited.',
  access: 'member',
  query: nextFilterSchema,
  response: z.object({
    next: z
      .object({
        kind: z.enum(['approval', 'assessment', 'sent_back', 'review', 'assigned']),
        reason: z.enum(['overdue', 'urgent', 'high', 'due', 'longest', 'only']),
        others: z.int().meta({ description: 'How much waits besides' }),
        claim: z.object({
          ...claimFields,
          priority: z.enum(ClaimPriority),
          dueOn: dayField.nullable(),
          since: timeField,
        }),
      })
      .nullable()
      .meta({ description: 'Null when nothing waits' }),
    aside: z.int().meta({ description: 'How many of those left out wait still' }),
  }),
});
