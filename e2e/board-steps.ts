import type { Page } from '@playwright/test';
import { db } from '@/lib/db';
import { createClaim } from '@/prisma/factories';
import type { Person } from './fixtures';

export const narrow = { viewport: { width: 390, height: 844 } };
export const wide = { viewport: { width: 1440, height: 1000 } };

/** What a screen says of what was just done. */
export const told = (page: Page, words: string) =>
  page.getByRole('status').filter({ hasText: words });

/** Opens the board with new claims of this person, one for each statement. */
export async function board(person: Person, statements: string[]) {
  const claims = [];
  for (const statement of statements)
    claims.push(await createClaim(db, { by: person.member, statement }));
  await person.page.goto('/desk/claims');
  return claims;
}
