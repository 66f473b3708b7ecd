import { z } from 'zod';

/** About a page and a half: it stands in full beside the verdict. */
export const REPLY_LIMIT = 4000;
/** Two months: time to ask around in a large house, and an end for a link that lies in a mailbox. In days. */
export const LINK_DAYS = 60;

const name = z
  .string('Write the name.')
  .trim()
  .min(1, 'Write the name.')
  .max(200, 'A name has at most 200 characters.');

/** For whom a link is made: the person or organisation that the claim concerns. */
export const replyLinkSchema = z.object({ claimId: z.uuid('There is no such claim.'), name });
export type ReplyLinkInput = z.output<typeof replyLinkSchema>;

export const revokeSchema = z.object({ linkId: z.uuid('There is no such link.') });

const token = z.string('The link is incomplete.').min(1, 'The link is incomplete.').max(200);

/** What somebody sends by their personal link. */
export const replySchema = z.object({
  token,
  text: z
    .string('Write your reply.')
    .trim()
    .min(1, 'Write your reply.')
    .max(REPLY_LIMIT, 'A reply has at most 4,000 characters.'),
  name,
  consent: z.literal('yes', 'Agree that your reply may be published under this name.'),
});
export type ReplyInput = z.output<typeof replySchema>;

/** A reply is published as it is, or declined with a reason. */
export const replyDecisionSchema = z
  .object({
    replyId: z.uuid('There is no such reply.'),
    decision: z.enum(['published', 'declined'], 'Publish it, or decline it.'),
    reason: z.string().trim().max(2000, 'A reason has at most 2,000 characters.').optional(),
  })
  .superRefine(({ decision, reason }, context) => {
    if (decision === 'published' || reason) return;
    context.addIssue({
      code: 'custom',
      path: ['reason'],
      message: 'Say why it is not published; the sender reads it.',
    });
  });
export type ReplyDecisionInput = z.output<typeof replyDecisionSchema>;
