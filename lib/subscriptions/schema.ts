import { z } from 'zod';
import { languages } from '@/lib/i18n/messages';

/** RFC 5321 allows no longer path. */
const EMAIL_LIMIT = 254;

export const subscribingSchema = z.object({
  slug: z.string().min(1, 'Name the claim.').max(96, 'There is no such claim.'),
  email: z
    .string('Write your e-mail address.')
    .trim()
    .toLowerCase()
    .max(EMAIL_LIMIT, `An e-mail address has at most ${EMAIL_LIMIT} characters.`)
    .pipe(z.email('Write an e-mail address such as name@example.org.')),
  /** That of the page; what is no language of ours is not worth a refusal. */
  language: z.enum(languages).catch('en'),
});

export const subscriptionTokenSchema = z.object({
  token: z.string('The link is incomplete.').min(1, 'The link is incomplete.').max(200),
});

export type SubscribingInput = z.output<typeof subscribingSchema>;
