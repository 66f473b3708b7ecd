import { env } from '@/lib/env';
import { paths } from '@/lib/paths';
import type { PublicationView } from '@/lib/publications/queries';

/** The public address of a claim page. */
export function claimUrl(slug: string): string {
  return new URL(paths.claim(slug), env.ASSAY_URL).href;
}

/** A publication as programs read it: the snapshot as it stands, and the digest to check it by. */
export function toPublication({ snapshot, versions }: PublicationView) {
  const { slug, number, digest } = snapshot;
  return { slug, url: claimUrl(slug), number, digest, snapshot, versions };
}
