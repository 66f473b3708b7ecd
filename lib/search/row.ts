import { z } from 'zod';
import { ClaimState } from '@/prisma/generated/enums';

const claimRow = z.object({
  id: z.uuid(),
  number: z.int(),
  statement: z.string(),
  language: z.string().nullable(),
  state: z.enum(ClaimState),
  text: z.string(),
});

const documentRow = z.object({
  id: z.uuid(),
  title: z.string(),
  publisher: z.string().nullable(),
  publishedOn: z.string().nullable(),
  language: z.string().nullable(),
  places: z.array(z.object({ start: z.int(), text: z.string() })),
});

const commentRow = z.object({
  id: z.uuid(),
  threadId: z.uuid(),
  by: z.string(),
  at: z.string(),
  text: z.string(),
  claim: z.object({ id: z.uuid(), number: z.int(), statement: z.string() }).nullable(),
  document: z.object({ id: z.uuid(), title: z.string() }).nullable(),
});

/** What the statement of the desk's search answers. */
export const answerSchema = z.object({
  counts: z.record(z.string(), z.int()),
  more: z.boolean(),
  partly: z.boolean(),
  instead: z.record(z.string(), z.array(z.string())),
  waiting: z.int(),
  claims: z.array(claimRow),
  documents: z.array(documentRow),
  comments: z.array(commentRow),
  topics: z.array(z.object({ id: z.uuid(), slug: z.string(), name: z.string(), claims: z.int() })),
});

export type Answer = z.output<typeof answerSchema>;
