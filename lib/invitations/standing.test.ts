import { describe, expect, it } from 'vitest';
import { invitationStanding } from './standing';

const now = new Date('2026-03-01T12:00:00Z');
const later = new Date('2026-03-02T12:00:00Z');
const before = new Date('2026-02-28T12:00:00Z');
const open = { acceptedAt: null, revokedAt: null, expiresAt: later };

describe('the standing of an invitation', () => {
  it.each([
    ['open', open],
    ['expired', { ...open, expiresAt: now }],
    ['revoked', { ...open, revokedAt: before, expiresAt: before }],
    ['accepted', { ...open, acceptedAt: before, expiresAt: before }],
  ])('%s', (standing, invitation) => {
    expect(invitationStanding(invitation, now)).toBe(standing);
  });
});
