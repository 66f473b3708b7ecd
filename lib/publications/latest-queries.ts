import 'server-only';
import { db } from '@/lib/db';
import { Prisma } from '@/prisma/generated/client';
import { isSlug } from './slug';

/**
 * The beginning of a query over `latest`: the latest publication of every claim. One that was merged into a claim that is
 * published is left out, because its page leads there.
 */
export const latest = Prisma.sql`WITH latest AS (
  SELECT DISTINCT ON (claim_id) * FROM publication
  WHERE claim_id NOT IN (
    SELECT id FROM claim
    WHERE close_reason = 'duplicate' AND slug IS NOT NULL AND successor_of(id) IS NOT NULL
  ) ORDER BY claim_id, number DESC
)`;

/** The slug that the claim has today which once had this one; null for any other slug, also a present one. Open to all. */
export async function getRenamedSlug(slug: string): Promise<string | null> {
  if (!isSlug(slug)) return null;
  const given = await db.claimSlug.findUnique({
    where: { slug },
    select: { claim: { select: { slug: true } } },
  });
  const today = given?.claim.slug ?? null;
  return today === slug ? null : today;
}

/** The slug of the published claim that the claim of this slug was merged into; null when there is none. Open to all. */
export async function getSuccessor(slug: string): Promise<string | null> {
  if (!isSlug(slug)) return null;
  const rows = await db.$queryRaw<{ slug: string | null }[]>`
    SELECT successor_of(id) AS slug FROM claim WHERE slug = ${slug} AND close_reason = 'duplicate'`;
  return rows[0]?.slug ?? null;
}
