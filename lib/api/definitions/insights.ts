import { z } from 'zod';
import { insightFilterSchema, insightNames } from '@/lib/insights/schema';
import { define } from '../definition';
import { dayField } from '../fields';

const cell = z.union([z.string(), z.number(), z.null()]);

export const readInsight = define({
  method: 'get',
  path: '/insights/{name}',
  tag: 'claims',
  summary: 'What the team’s work comes to, as a table: one chart of the desk’s insights',
  description:
    'Days are UTC. `load` (who has how many open claims now) is for editors and admins. Of assessments only those of rounds that are open to the team are counted. Waits are in minutes to two significant figures; a percentile that too many have not reached yet is null.',
  access: 'member',
  params: z.object({ name: z.enum(insightNames) }),
  query: insightFilterSchema.safeExtend({
    format: z.enum(['json', 'csv']).optional().meta({
      description: 'csv, like the header Accept: text/csv, answers the same as a table',
    }),
  }),
  response: z
    .object({
      name: z.enum(insightNames),
      period: z.object({
        from: dayField,
        to: dayField,
        unit: z
          .enum(['day', 'week', 'month'])
          .meta({ description: 'Into what tables over time divide the period' }),
      }),
      topic: z.object({ slug: z.string(), name: z.string() }).nullable(),
      columns: z.array(
        z.object({
          key: z.string(),
          kind: z.enum(['day', 'count', 'share', 'minutes', 'alpha', 'text']),
          label: z
            .string()
            .optional()
            .meta({ description: 'What the team calls it: the name of a rating' }),
        }),
      ),
      rows: z.array(z.record(z.string(), cell)).meta({ description: 'A cell for each column' }),
    })
    .meta({ id: 'Insight' }),
});
