import { z } from 'zod';
import { roleOrder } from '@/lib/teams/roles';

/** 254 is the longest address that mail can be sent to (RFC 5321). */
export const emailSchema = z
  .string('Enter an e-mail address.')
  .trim()
  .toLowerCase()
  .max(254, 'An e-mail address has at most 254 characters.')
  .pipe(z.email('Enter an e-mail address, such as name@example.org.'));

/** Twelve characters resist guessing without rules about signs; 200 keep the hashing of one password cheap. */
export const newPasswordSchema = z
  .string('Choose a password.')
  .min(12, 'A password has at least 12 characters.')
  .max(200, 'A password has at most 200 characters.');

export const personNameSchema = z
  .string('Enter your name.')
  .trim()
  .min(1, 'Enter your name.')
  .max(100, 'A name has at most 100 characters.');

export const signInSchema = z.object({
  email: emailSchema,
  password: z
    .string('Enter your password.')
    .min(1, 'Enter your password.')
    .max(200, 'A password has at most 200 characters.'),
});

export const roleSchema = z.enum(roleOrder, 'Choose a role: observer, reviewer, editor or admin.');

export const inviteSchema = z.object({ email: emailSchema, role: roleSchema });

export const invitationIdSchema = z.object({ invitationId: z.uuid('Unknown invitation.') });

/** What the accept page sends; which of the fields are needed depends on the invitation and on the person. */
export const acceptInvitationSchema = z.object({
  token: z.string('The link is incomplete.').min(1, 'The link is incomplete.').max(200),
  email: emailSchema.optional(),
  name: personNameSchema.optional(),
  password: z.string().max(200, 'A password has at most 200 characters.').optional(),
  teamName: z.string().trim().max(100, 'A name has at most 100 characters.').optional(),
  publisherName: z.string().trim().max(100, 'A name has at most 100 characters.').optional(),
});

export const createTokenSchema = z.object({
  name: z
    .string('Name the token after the program that will use it.')
    .trim()
    .min(1, 'Name the token after the program that will use it.')
    .max(100, 'A name has at most 100 characters.'),
  scope: z.enum(['full', 'read'], 'Choose what the token may do.').default('full'),
});

export const tokenIdSchema = z.object({ tokenId: z.uuid('Unknown token.') });

export const sessionIdSchema = z.object({ sessionId: z.uuid('Unknown session.') });

export const teamChoiceSchema = z.object({ teamId: z.uuid('Unknown team.') });

/**
 * Where to go after signing in: `value` when it is a path of this site, else null. Refuses other sites in every
 * spelling (`//host`, `/\host`, control characters that browsers drop) and the sign-in page itself.
 */
export function safeNextPath(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > 2000) return null;
  if (!/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(value)) return null;
  const url = new URL(value, 'http://assay.invalid');
  if (url.origin !== 'http://assay.invalid' || url.pathname.startsWith('//')) return null;
  return url.pathname === '/sign-in' ? null : `${url.pathname}${url.search}${url.hash}`;
}

export type SignInInput = z.output<typeof signInSchema>;
export type InviteInput = z.output<typeof inviteSchema>;
export type AcceptInvitationInput = z.output<typeof acceptInvitationSchema>;
export type CreateTokenInput = z.output<typeof createTokenSchema>;
