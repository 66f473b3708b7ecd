import { z } from 'zod';

/** As long as what can be looked up (lib/claims): longer than what people post or forward in one go. */
const MAX_TEXT = 5000;
/** Browsers take no longer addresses. */
const MAX_LINK = 2000;
/** RFC 5321 allows no longer path. */
const EMAIL_LIMIT = 254;

/** What the sender of a form is asked in its last step, and before. */
export const submissionSteps = ['compare', 'edit', 'send', 'answered'] as const;
export type SubmissionStep = (typeof submissionSteps)[number];

const link = z
  .string()
  .trim()
  .max(MAX_LINK, 'A link has at most 2,000 characters.')
  // People copy addresses without their beginning.
  .transform((text) => (/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`))
  .pipe(z.url({ protocol: /^https?$/, error: 'Write a link such as https://example.org/page.' }));

const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(EMAIL_LIMIT, 'An e-mail address has at most 254 characters.')
  .pipe(z.email('Write an e-mail address such as name@example.org.'));

/** What a reader sends, but for the file, which is kept first. `attachment` is the sealed id of a kept file. */
export const submissionSchema = z
  .object({
    text: z
      .string()
      .trim()
      .max(MAX_TEXT, 'Write at most 5,000 characters. Attach a longer text as a file.')
      // A form that is sent without a script ends its lines as the protocol does.
      .transform((text) => text.replace(/\r\n?/g, '\n'))
      .optional(),
    link: link.optional(),
    email: email.optional(),
    attachment: z.string().max(200).optional(),
  })
  .superRefine(({ text, link: given, attachment }, context) => {
    if (text || given || attachment) return;
    const message = 'Write what should be checked, or give a link or a file.';
    context.addIssue({ code: 'custom', path: ['text'], message });
  });
export type SubmissionInput = z.output<typeof submissionSchema>;

/** The published claim that a reader takes for an answer. */
export const answeredSchema = z.object({ slug: z.string().min(1).max(200) });

export const submissionTokenSchema = z.object({
  token: z.string('The link is incomplete.').min(1, 'The link is incomplete.').max(200),
});
