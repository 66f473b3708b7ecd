import 'server-only';
import { db } from '@/lib/db';
import type { PublicationCause, PublicationSeverity } from '@/prisma/generated/enums';

/** A publication that says that an earlier one was wrong. Times are UTC ISO 8601. */
export type CorrectionView = {
  id: string;
  kind: 'correction' | 'retraction';
  cause: PublicationCause | null;
  severity: PublicationSeverity | null;
  note: string;
  number: number;
  /** Its address when it was published, and the address of the claim's page today. */
  slug: string;
  currentSlug: string;
  statement: string;
  language: string | null;
  rating: { key: string; name: string };
  publishedAt: string;
  isDemonstration: boolean;
};

/** A page, or a feed, shows at most so many: some years of a busy desk. */
export const MOST_CORRECTIONS = 1_000;

/** Every correction and retraction, newest first, at most `limit`; those since `since` only, if given. Open to all. */
export async function listCorrections({
  limit = MOST_CORRECTIONS,
  since,
}: {
  limit?: number;
  since?: Date;
} = {}): Promise<CorrectionView[]> {
  const rows = await db.publication.findMany({
    where: {
      kind: { in: ['correction', 'retraction'] },
      ...(since && { publishedAt: { gte: since } }),
    },
    select: {
      ...{
        id: true,
        kind: true,
        cause: true,
        severity: true,
        note: true,
        number: true,
        slug: true,
      },
      ...{ statement: true, language: true, ratingKey: true, ratingName: true },
      ...{ publishedAt: true, isDemonstration: true },
      claim: { select: { slug: true } },
    },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take: limit,
  });
  return rows.map(({ claim, ratingKey, ratingName, publishedAt, kind, note, ...row }) => ({
    ...row,
    kind: kind === 'retraction' ? 'retraction' : 'correction',
    note: note ?? '',
    currentSlug: claim.slug ?? row.slug,
    rating: { key: ratingKey, name: ratingName },
    publishedAt: publishedAt.toISOString(),
  }));
}
