import 'server-only';
import type { Tx } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { freeSlug, slugFor } from './slug';

type Addressed = { id: string; number: number; statement: string; slug: string | null };

/**
 * The address that a claim is published under: the one asked for, else the one it has, else a free one made of its
 * statement. INVALID for one that another claim has or ever had.
 */
export async function chooseSlug(tx: Tx, claim: Addressed, asked?: string): Promise<string> {
  if (asked === undefined && claim.slug) return claim.slug;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('assay.slug'))`;
  if (asked !== undefined) {
    const given = await tx.claimSlug.findUnique({ where: { slug: asked } });
    if (!given || given.claimId === claim.id) return asked;
    const sentence = 'Another claim has this address, or had it. Choose another one.';
    throw new AppError('INVALID', sentence, { slug: sentence });
  }
  const wanted = slugFor(claim.statement, claim.number);
  const taken = await tx.claimSlug.findMany({
    where: { slug: { startsWith: wanted } },
    select: { slug: true },
  });
  return freeSlug(wanted, new Set(taken.map(({ slug }) => slug)));
}
