import 'server-only';
import type { Viewer } from '@/lib/auth/types';
import { matching } from '@/lib/claims/filter';
import { visibleClaims } from '@/lib/claims/policy';
import { db } from '@/lib/db';
import { isoDate } from '@/lib/digest/iso-date';
import { readDerivations } from '@/lib/digest/queries';
import { env } from '@/lib/env';
import { paths } from '@/lib/paths';
import { countSources, type Draw } from '@/lib/sources/sources';
import { hasRole } from '@/lib/teams/roles';
import type { Prisma } from '@/prisma/generated/client';
import type { Stance } from '@/prisma/generated/enums';
import { type ExportedClaim, headOf, linesOf } from './columns';
import type { ClaimExport } from './schema';

/** Claims of one read: a file is written piece by piece, however many there are. */
const PIECE = 500;

const exportSelect = {
  number: true,
  statement: true,
  language: true,
  claimant: { select: { name: true, kind: true } },
  claimedOn: true,
  topics: {
    select: { topic: { select: { name: true } } },
    orderBy: { topic: { name: 'asc' } },
  },
  state: true,
  priority: true,
  dueOn: true,
  slug: true,
  verdict: {
    select: { confidence: true, summary: true, rating: { select: { key: true, name: true } } },
  },
  evidence: {
    where: { withdrawnAt: null },
    select: { stance: true, passage: { select: { documentId: true } } },
  },
  origin: { select: { url: true, rating: true } },
  updatedAt: true,
} satisfies Prisma.ClaimSelect;

type Row = Prisma.ClaimGetPayload<{ select: typeof exportSelect }>;

/**
 * The team's claims that pass the filters, as pieces of a CSV or JSON Lines file in the order of their numbers. Visitors
 * get the head alone.
 */
export async function* writeClaims(
  viewer: Viewer,
  { format, ...filter }: ClaimExport,
): AsyncGenerator<string, void> {
  if (format === 'csv') yield headOf(format);
  if (!hasRole(viewer, 'observer')) return;
  const now = new Date();
  for (let after = 0, full = true; full; ) {
    const rows = await db.claim.findMany({
      where: {
        AND: [visibleClaims(viewer), matching(viewer, filter, now), { number: { gt: after } }],
      },
      select: exportSelect,
      orderBy: { number: 'asc' },
      take: PIECE,
    });
    const documents = rows.flatMap(({ evidence }) => evidence.map((one) => one.passage.documentId));
    const draws = await readDerivations(db, [...new Set(documents)]);
    if (rows.length > 0)
      yield linesOf(
        rows.map((row) => toExported(row, draws)),
        format,
      );
    after = rows.at(-1)?.number ?? after;
    full = rows.length === PIECE;
  }
}

function toExported(row: Row, draws: readonly Draw[]): ExportedClaim {
  const witnesses = row.evidence.map(({ stance, passage }) => ({ stance, ...passage }));
  const of = (stance: Stance) => witnesses.filter((one) => one.stance === stance).length;
  return {
    number: row.number,
    statement: row.statement,
    language: row.language,
    claimant: row.claimant?.name ?? null,
    claimantKind: row.claimant?.kind ?? null,
    claimedOn: isoDate(row.claimedOn),
    topics: row.topics.map(({ topic }) => topic.name),
    state: row.state,
    priority: row.priority,
    dueOn: isoDate(row.dueOn),
    rating: row.verdict?.rating.name ?? null,
    ratingKey: row.verdict?.rating.key ?? null,
    confidence: row.verdict?.confidence ?? null,
    summary: row.verdict?.summary ?? null,
    evidence: {
      supports: of('supports'),
      contradicts: of('contradicts'),
      qualifies: of('qualifies'),
      context: of('context'),
    },
    documents: new Set(witnesses.map(({ documentId }) => documentId)).size,
    independentSources: countSources(witnesses, draws).total,
    slug: row.slug,
    url: row.slug ? new URL(paths.claim(row.slug), env.ASSAY_URL).toString() : null,
    importedUrl: row.origin?.url ?? null,
    importedRating: row.origin?.rating ?? null,
    updatedAt: row.updatedAt.toISOString(),
  };
}
