/** What can be said of an invitation link. Only an open one lets somebody in. */
export type InvitationStanding = 'open' | 'accepted' | 'revoked' | 'expired';

/** Whether an invitation is open at `now`, and if not, why. Accepted and revoked come before expired. */
export function invitationStanding(
  invitation: { acceptedAt: Date | null; revokedAt: Date | null; expiresAt: Date },
  now: Date,
): InvitationStanding {
  if (invitation.acceptedAt) return 'accepted';
  if (invitation.revokedAt) return 'revoked';
  return invitation.expiresAt.getTime() > now.getTime() ? 'open' : 'expired';
}

/** The sentence for a link that does not let anybody in. */
export const standingSentences: Record<Exclude<InvitationStanding, 'open'>, string> = {
  accepted: 'This invitation was used already. Sign in with the account that it made.',
  revoked: 'This invitation was taken back. Ask the team for a new one.',
  expired: 'This invitation has expired. Ask the team for a new one.',
};
