import { z } from 'zod';
import { dueChoices } from '@/lib/claim-order/due';
import { claimSorts } from '@/lib/claim-order/order';
import { daySchema } from '@/lib/day';
import { passageSchema } from '@/lib/passages/schema';
import { nestPassage } from '@/lib/quotations/form';
import { seenVersion } from '@/lib/seen-version';
import { ClaimantKind, ClaimPriority, ClaimState } from '@/prisma/generated/enums';
import { topicSlug } from './topics';

/** A claim is a sentence or two. Whoever needs more has several claims. */
const MAX_STATEMENT = 1000;
/** The longest official names of organisations are about half of this. */
const MAX_NAME = 300;
/** More topics than this on one claim file it nowhere. */
const MAX_TOPICS = 20;
/** A topic is a heading, not a sentence. */
const MAX_TOPIC = 100;
/** A claimant's answer is published whole; longer ones are imported as a document and quoted. */
const MAX_ANSWER = 5000;
/** A reason is read in one go; longer arguments belong in a thread. */
const MAX_REASON = 2000;
/** Longer than what people post or forward in one go; more is a document, with many claims. */
const MAX_SAID = 5000;
/** A search is a few words; more only slows it down. */
const MAX_QUERY = 300;

const id = z.uuid('This is not an id.');
const checkbox = z.union([z.boolean(), z.stringbool()]);

const statement = z
  .string({ error: 'Write the statement that is to be checked.' })
  .trim()
  .min(1, 'Write the statement that is to be checked.')
  .max(MAX_STATEMENT, 'A statement has at most 1,000 characters. Split it into several claims.');

const claimant = z.object({
  name: z
    .string({ error: 'Name the claimant.' })
    .trim()
    .min(1, 'Name the claimant.')
    .max(MAX_NAME, `A claimant’s name has at most ${MAX_NAME} characters.`),
  kind: z.enum(ClaimantKind, { error: 'A claimant is a person or an organization.' }).optional(),
  wikidataId: z
    .string()
    .trim()
    .regex(/^Q[1-9]\d*$/, 'A Wikidata id is a Q and a number: Q148.')
    .optional(),
});

const topics = z
  .array(
    z
      .string()
      .trim()
      .max(MAX_TOPIC, `A topic has at most ${MAX_TOPIC} characters.`)
      .refine((name) => topicSlug(name) !== '', 'A topic has a letter or a digit.'),
  )
  .max(MAX_TOPICS, `File a claim under at most ${MAX_TOPICS} topics.`);

const language = z
  .string()
  .trim()
  .transform((tag, context) => {
    try {
      return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0] ?? tag;
    } catch {
      const message = 'Give the language as a tag such as en or zh-Hant.';
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    }
  });

const claimFields = {
  statement,
  claimant: claimant.optional(),
  claimantUnknown: checkbox.optional(),
  claimedOn: daySchema.optional(),
  claimedOnUnknown: checkbox.optional(),
  topics: topics.optional(),
  language: language.optional(),
};

type Known = {
  claimant?: unknown;
  claimantUnknown?: boolean;
  claimedOn?: unknown;
  claimedOnUnknown?: boolean;
};

function knownOrUnknown(value: Known, context: z.RefinementCtx): void {
  if (value.claimant && value.claimantUnknown) {
    const message = 'Either name the claimant or say that nobody knows who it was.';
    context.addIssue({ code: 'custom', path: ['claimantUnknown'], message });
  }
  if (value.claimedOn && value.claimedOnUnknown) {
    const message = 'Either give the date or say that it is not known.';
    context.addIssue({ code: 'custom', path: ['claimedOnUnknown'], message });
  }
}

/** How soon a claim is worked on. */
export const prioritySchema = z.enum(ClaimPriority, {
  error: 'A priority is low, normal, high or urgent.',
});

/** A new claim. */
export const claimSchema = z
  .object({
    ...claimFields,
    priority: prioritySchema.optional(),
    dueOn: daySchema.optional(),
    appearance: passageSchema.optional(),
  })
  .superRefine(knownOrUnknown);
export type ClaimInput = z.output<typeof claimSchema>;

/** A change of a claim: what is left out stays, null clears. `version` is the one that was seen. */
export const claimChangeSchema = z
  .object({
    ...claimFields,
    claimId: id,
    version: seenVersion,
    statement: statement.optional(),
    claimant: claimant.nullish(),
    claimedOn: daySchema.nullish(),
    language: language.nullish(),
  })
  .superRefine(knownOrUnknown);
export type ClaimChange = z.output<typeof claimChangeSchema>;

export const appearanceSchema = z.object({ claimId: id, passage: passageSchema });
export type AppearanceInput = z.output<typeof appearanceSchema>;
/** The same from a form with the flat fields of a passage. */
export const appearanceFormSchema = z.preprocess(
  (form) => nestPassage(form, 'passage'),
  appearanceSchema,
);

export const appearanceRemovalSchema = z.object({ appearanceId: id });
export type AppearanceRemoval = z.output<typeof appearanceRemovalSchema>;

export const assignmentSchema = z.object({ claimId: id, userId: id });
export type AssignmentInput = z.output<typeof assignmentSchema>;

/** The request for a comment as a whole: what is left out is empty afterwards. */
export const commentRequestSchema = z
  .object({
    claimId: id,
    version: seenVersion,
    commentAskedOn: daySchema.nullish(),
    commentAnswer: z
      .string()
      .trim()
      .max(MAX_ANSWER, 'An answer has at most 5,000 characters. Import a longer one as a document.')
      .nullish(),
    noCommentReason: z
      .string()
      .trim()
      .max(MAX_REASON, 'A reason has at most 2,000 characters.')
      .nullish(),
  })
  .superRefine((value, context) => {
    if (value.commentAnswer && !value.commentAskedOn) {
      const message = 'Give the day on which the claimant was asked.';
      context.addIssue({ code: 'custom', path: ['commentAskedOn'], message });
    }
    if (value.noCommentReason && value.commentAskedOn) {
      const message = 'Either the claimant was asked, or there is a reason why not.';
      context.addIssue({ code: 'custom', path: ['noCommentReason'], message });
    }
  });
export type CommentRequest = z.output<typeof commentRequestSchema>;

const asList = (value: unknown) => (typeof value === 'string' ? [value] : value);

/** What the lists of claims show; `week` is due within seven days. The orders are those of `claimSorts`. */
export const claimFilterSchema = z.object({
  q: z.string().trim().max(MAX_QUERY, `Search for at most ${MAX_QUERY} characters.`).optional(),
  state: z.preprocess(asList, z.array(z.enum(ClaimState)).optional()),
  assignee: z.union([z.literal('me'), id]).optional(),
  topic: z.string().max(MAX_TOPIC).optional(),
  claimant: z.string().max(MAX_NAME).optional(),
  priority: z.preprocess(asList, z.array(prioritySchema).optional()),
  due: z.enum(dueChoices).optional(),
  sort: z.enum(claimSorts).default('updated'),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ClaimFilter = z.output<typeof claimFilterSchema>;

/** Something said or posted, for which claims are looked up: a statement, the beginning of one, a post, a message. */
export const saidSchema = z
  .string()
  .trim()
  .max(MAX_SAID, 'Look claims up for at most 5,000 characters.');
export const similarSchema = z.object({ text: saidSchema, exceptId: id.optional() });
export type SimilarInput = z.output<typeof similarSchema>;
