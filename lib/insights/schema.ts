import { z } from 'zod';
import { addressFields } from '@/lib/address-fields';
import { daySchema } from '@/lib/day';

/** What the page tells of, in its order; each has a chart, a table and an address of its own in the API. */
export const insightNames = [
  'states',
  'waiting',
  'claimants',
  'throughput',
  'corrections',
  'ratings',
  'agreement',
  'load',
] as const;
export type InsightName = (typeof insightNames)[number];

/** The last 30 or 90 days, the last twelve months, or since the first claim; all of them until today. */
export const presets = ['30d', '90d', '12m', 'all'] as const;
export type Preset = (typeof presets)[number];

/** No team's work is older: an earlier day is a typing error, and would be a picture of nothing. */
const EARLIEST = '2000-01-01';

const day = daySchema.refine((value) => value >= EARLIEST, 'Give a day from the year 2000 on.');

/** What is said of a topic that the team does not have. */
export const NO_TOPIC = 'There is no such topic.';

/** The longest slug of a topic. */
const MAX_TOPIC = 100;

const fields = z.object({
  period: z
    .enum(presets, 'Choose one of the periods: 30d, 90d, 12m or all.')
    .optional()
    .meta({ description: 'The last 30 or 90 days, twelve months, or everything; 90d unless told' }),
  from: day.optional().meta({ description: 'The first day, in place of the period’s' }),
  to: day.optional().meta({ description: 'The last day; today unless told' }),
  topic: z
    .string()
    .max(MAX_TOPIC, NO_TOPIC)
    .optional()
    .meta({ description: 'The slug of a topic: only claims that are filed under it now' }),
});

const inOrder = ({ from, to }: { from?: string; to?: string }) => !from || !to || from <= to;
const DISORDER = 'The first day is after the last one.';

/** Which part of the team's work is looked at; days are UTC, both ends inclusive. */
export const insightFilterSchema = fields.refine(inOrder, { message: DISORDER, path: ['from'] });
export type InsightFilter = z.output<typeof insightFilterSchema>;

/**
 * The filter that an address asks for, and a sentence for each thing in it that cannot be used and was left out. Both
 * days are left out when they are in the wrong order.
 */
export function readInsightFilter(search: Record<string, unknown>): {
  filter: InsightFilter;
  problems: string[];
} {
  const usable = addressFields(fields, search);
  const problems = Object.entries(fields.shape).flatMap(([name, field]) => {
    const value = search[name];
    if (value === undefined || value === '' || name in usable) return [];
    const result = field.safeParse(value);
    return [result.success ? NO_TOPIC : sentenceOf(result.error, value)];
  });
  const filter = fields.parse(usable);
  if (inOrder(filter)) return { filter, problems };
  const { period, topic } = filter;
  return {
    filter: { ...(period && { period }), ...(topic && { topic }) },
    problems: [...problems, DISORDER],
  };
}

function sentenceOf(error: z.ZodError, value: unknown): string {
  if (Array.isArray(value)) return 'The address gives the same thing twice.';
  return error.issues[0]?.message ?? '';
}

/** The part of an address that says what is shown; what is as usual is left out. */
export function insightQuery({ period, ...rest }: InsightFilter) {
  return { ...rest, period: period === '90d' ? undefined : period };
}
