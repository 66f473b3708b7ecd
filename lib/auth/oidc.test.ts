import { describe, expect, it } from 'vitest';
import { verifiedEmail } from './oidc';

describe('the e-mail address of a provider’s profile', () => {
  it.each([
    [{ email: 'Ana@Example.org', email_verified: true }, 'ana@example.org'],
    [{ email: 'ana@example.org', email_verified: false }, null],
    [{ email: 'ana@example.org', email_verified: 'true' }, null],
    [{ email: 'ana@example.org' }, null],
    [{ email_verified: true }, null],
    [undefined, null],
  ])('of %j counts as %j', (profile, email) => {
    expect(verifiedEmail(profile)).toBe(email);
  });
});
