import { z } from 'zod';
import { ChallengeOutcome, Stance } from '@/prisma/generated/enums';

/** About two pages: who has more to say writes a page of their own and sends its address. */
export const TEXT_LIMIT = 5000;
/** As long as a long paragraph of a source. */
export const QUOTE_LIMIT = 2000;
/** RFC 5321 allows no longer path. */
const EMAIL_LIMIT = 254;

export const challengeKinds = ['objection', 'counter_source'] as const;
export const outcomes = Object.values(ChallengeOutcome);

const about = z
  .string('Choose what you object to.')
  .regex(/^(?:verdict|statement|missing|evidence:[0-9a-f-]{36})$/, 'Choose what you object to.');

const text = z
  .string('Write what you object to, and why.')
  .trim()
  .min(1, 'Write what you object to, and why.')
  .max(TEXT_LIMIT, 'An objection has at most 5,000 characters.');

/** What a reader sends: which publication, what about it, and an objection or a source of their own. */
export const challengeSchema = z
  .object({
    slug: z.string('Name the claim.').min(1, 'Name the claim.').max(200, 'Name the claim.'),
    publication: z.coerce
      .number('Open the page anew.')
      .int('Open the page anew.')
      .positive('Open the page anew.')
      .max(2_147_483_647, 'Open the page anew.'),
    about,
    kind: z.enum(challengeKinds, 'Choose how you object.'),
    text,
    url: z.string().trim().max(2000, 'An address has at most 2,000 characters.').optional(),
    quote: z.string().trim().max(QUOTE_LIMIT, 'A quote has at most 2,000 characters.').optional(),
    stance: z.enum(Stance, 'Say what the source does to the claim.').optional(),
    named: z.enum(['name', 'reader'], 'Choose whether your name is published.').default('reader'),
    name: z.string().trim().max(100, 'A name has at most 100 characters.').optional(),
    email: z
      .string()
      .trim()
      .toLowerCase()
      .max(EMAIL_LIMIT, 'An e-mail address has at most 254 characters.')
      .pipe(z.email('Write an e-mail address such as name@example.org.'))
      .optional(),
    consent: z.literal(
      'yes',
      'Agree that your text may be published with the answer; without that nothing is sent.',
    ),
  })
  .superRefine((value, context) => {
    const miss = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (value.named === 'name' && !value.name) miss('name', 'Write your name, or stay a reader.');
    if (value.kind === 'objection') return;
    if (!isWebAddress(value.url)) miss('url', 'Write the address of the source, with https://.');
    if (!value.quote) miss('quote', 'Write the exact words of the source.');
    if (!value.stance) miss('stance', 'Say what the source does to the claim.');
  });
export type ChallengeInput = z.output<typeof challengeSchema>;

/** Can the text be opened as a page of the web? */
export function isWebAddress(text: string | undefined): boolean {
  return text !== undefined && URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

const reason = z
  .string('Give a reason in plain words.')
  .trim()
  .min(1, 'Give a reason in plain words.')
  .max(2000, 'A reason has at most 2,000 characters.');

const challengeId = z.uuid('There is no such challenge.');

/** An answer that a member suggests. */
export const draftSchema = z.object({
  challengeId,
  outcome: z.enum(ChallengeOutcome, 'Choose what becomes of it.'),
  reason,
});
export type DraftInput = z.output<typeof draftSchema>;

/**
 * What an editor decides. `pointsTo` is `evidence:ID` or `version:NUMBER`; `leaveOut` has words on lines of their own that
 * are not to be shown; `seen` is how many dispositions the editor saw.
 */
export const dispositionSchema = draftSchema.extend({
  pointsTo: z
    .string()
    .regex(/^(?:evidence:[0-9a-f-]{36}|version:[1-9]\d{0,8})$/, 'Choose a version or a piece.')
    .optional(),
  leaveOut: z
    .string()
    .max(5000, 'The words to leave out have at most 5,000 characters.')
    .optional(),
  seen: z.coerce.number('Open the page anew.').int('Open the page anew.').nonnegative().default(0),
});
export type DispositionInput = z.output<typeof dispositionSchema>;

/** Spam is set aside; what was held or set aside by mistake is let through. */
export const screeningSchema = z.object({
  challengeId,
  screening: z.enum(['passed', 'set_aside'], 'Let it through, or set it aside.'),
});
export type ScreeningInput = z.output<typeof screeningSchema>;

export const shown = ['open', 'overdue', 'disposed', 'held'] as const;
export type Shown = (typeof shown)[number];

/** Which challenges a list shows; the open ones unless told. */
export const challengeFilterSchema = z.object({
  show: z.enum(shown).default('open'),
  claim: z.uuid().optional(),
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ChallengeFilter = z.output<typeof challengeFilterSchema>;

/** Ids of version 7 are in the order of time. */
export const challengeCursorSchema = z.object({ id: z.uuid() });
