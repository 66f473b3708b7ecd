import 'server-only';
import { parseSignedNote } from '@/lib/checkpoints/note';
import { getAuditProof } from '@/lib/checkpoints/proof-queries';
import { listPublicKeys } from '@/lib/checkpoints/queries';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { getOfflinePage } from '@/lib/offline-check/queries';
import { listPassageViews } from '@/lib/passage-views/queries';
import { paths } from '@/lib/paths';
import { isSlug } from '@/lib/publications/slug';
import { toSnapshot } from '@/lib/publications/stored-snapshot';
import { filesOf } from './contents';
import { writeZip } from './write-zip';

export type Bundle = { zip: Uint8Array<ArrayBuffer>; filename: string };

/**
 * The evidence bundle of a publication by the slug its claim has today: the latest one, or that of a number. Null when there
 * is no such publication. Open to all: it holds what public pages show.
 */
export async function getBundle(slug: string, number?: number): Promise<Bundle | null> {
  if (!isSlug(slug)) return null;
  const rows = await db.publication.findMany({
    where: { claim: { slug }, ...(number !== undefined && { number: { lte: number } }) },
    select: { number: true, claimId: true, snapshot: true },
    orderBy: { number: 'desc' },
  });
  const [wanted, ...earlier] = rows;
  if (!wanted || (number !== undefined && wanted.number !== number)) return null;
  const snapshot = toSnapshot(wanted.snapshot);
  const [passages, verifier] = await Promise.all([listPassageViews(snapshot), getOfflinePage()]);
  const files = await filesOf({
    ...{ snapshot, passages, verifier, canonical: wanted.snapshot, claimId: wanted.claimId },
    earlier: new Map(earlier.map((row) => [row.number, row.snapshot])),
    ...(await readProven(snapshot.digest)),
    url: `${env.ASSAY_URL}${paths.claimVersion(snapshot.slug, wanted.number)}`,
    origin: env.ASSAY_URL,
  });
  const filename = `${snapshot.slug}-${wanted.number}-evidence.zip`;
  return { zip: writeZip(files), filename };
}

/**
 * What the audit log has of a digest, and the keys that signed it, without how long those are in use: a bundle stays the same
 * when a key is replaced. No entries as long as no checkpoint has them.
 */
async function readProven(digest: string) {
  const entries = (await getAuditProof(digest))?.entries ?? [];
  const signers = entries.flatMap(({ checkpoint }) =>
    (parseSignedNote(checkpoint.note)?.signatures ?? []).map(({ keyId }) => keyId),
  );
  const keys = (await listPublicKeys())
    .filter(({ id }) => signers.includes(id))
    .map(({ id, name, verifierKey, jwk }) => ({ id, name, verifierKey, jwk }));
  return { proof: { digest, entries }, keys };
}

/** A publication that has a digest. */
export type FoundPublication = {
  slug: string;
  number: number;
  statement: string;
  language: string | null;
  publishedAt: string;
};

/** A hundred publications of one digest are one publication made again and again; nobody reads on. */
const MOST_FOUND = 100;

/** The publications whose dossier has a digest (64 lower-case hexadecimal digits), the oldest first. Open to all. */
export async function listPublicationsOf(digest: string): Promise<FoundPublication[]> {
  const rows = await db.publication.findMany({
    where: { digest },
    select: {
      ...{ number: true, statement: true, language: true, publishedAt: true, slug: true },
      claim: { select: { slug: true } },
    },
    orderBy: [{ publishedAt: 'asc' }, { id: 'asc' }],
    take: MOST_FOUND,
  });
  return rows.map(({ claim, slug, publishedAt, ...row }) => ({
    ...row,
    slug: claim.slug ?? slug,
    publishedAt: publishedAt.toISOString(),
  }));
}
