import 'server-only';
import { fromCursor, toCursor } from '@/lib/cursor';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { latest } from '@/lib/publications/latest-queries';
import { toSnapshot } from '@/lib/publications/stored-snapshot';
import { Prisma } from '@/prisma/generated/client';
import { isSite, toFactCheckClaim } from './answer';
import { type FactCheckQuery, factCheckPlaceSchema } from './schema';

/** How much a claim must look like some words of the query to be found by it (pg_trgm, 0 to 1). */
const ALIKE = 0.5;

/**
 * A page of published claims as Google's Fact Check Tools API answers them: those most like the query first, then the newest.
 * INVALID for a page token that no answer had. Open to all.
 */
export async function searchFactChecks(query: FactCheckQuery, now: Date) {
  const { pageSize, pageToken, offset, reviewPublisherSiteFilter: site } = query;
  if (site && !isSite(site, env.ASSAY_URL)) return { claims: [] };
  const after = pageToken ? fromCursor(factCheckPlaceSchema, pageToken).after : offset;
  const rows = await db.$queryRaw<{ snapshot: string }[]>`
    ${latest} SELECT snapshot FROM latest WHERE ${whereOf(query, now)}
    ORDER BY ${orderOf(query)} published_at DESC, slug LIMIT ${pageSize + 1} OFFSET ${after}`;
  const claims = rows
    .slice(0, pageSize)
    .map(({ snapshot }) => toFactCheckClaim(toSnapshot(snapshot), env.ASSAY_URL));
  const more = rows.length > pageSize;
  return { claims, ...(more && { nextPageToken: toCursor({ after: after + pageSize }) }) };
}

function whereOf({ query, languageCode, maxAgeDays }: FactCheckQuery, now: Date): Prisma.Sql {
  const parts = [Prisma.sql`kind <> 'retraction'`];
  if (query) {
    const pattern = `%${query.replace(/[\\%_]/g, '\\$&')}%`;
    parts.push(Prisma.sql`(statement ILIKE ${pattern} OR summary ILIKE ${pattern}
      OR claimant_name ILIKE ${pattern} OR word_similarity(${query}, statement) > ${ALIKE}::real
      OR similarity(${query}, statement) > ${ALIKE}::real)`);
  }
  // The region makes no difference, as Google documents it.
  const language = languageCode?.split('-')[0]?.toLowerCase();
  if (language) parts.push(Prisma.sql`lower(split_part(language, '-', 1)) = ${language}`);
  if (maxAgeDays !== undefined) {
    const since = new Date(now.getTime() - maxAgeDays * 86_400_000);
    parts.push(Prisma.sql`published_at >= ${since}`);
  }
  return Prisma.join(parts, ' AND ');
}

function orderOf({ query }: FactCheckQuery): Prisma.Sql {
  return query ? Prisma.sql`similarity(${query}, statement) DESC,` : Prisma.empty;
}
