import { env } from '@/lib/env';
import { paths } from '@/lib/paths';
import type { PublicationView } from '@/lib/publications/queries';

/** The public address of a claim page. */
export function claimUrl(slug: string): string {
  return new URL(paths.claim(slug), env.ASSAY_URL).href;
}

/** The public address of one version of a claim page. */
export function versionUrl(slug: string, number: number): string {
  return new URL(paths.claimVersion(slug, number), env.ASSAY_URL).href;
}

/** Where the evidence bundle of one publication is downloaded. */
export function bundleUrl(slug: string, number: number): string {
  return new URL(paths.api.bundle(slug, number), env.ASSAY_URL).href;
}

/**
 * A publication as programs read it: the snapshot exactly as it was stored, and the digest to check it by. A version is told with
 * the address it was published under, so that its answer never changes.
 */
export function toPublication(slug: string, { canonical, snapshot, versions }: PublicationView) {
  const { number, kind, cause, severity, note, digest } = snapshot;
  return {
    ...{ slug, url: claimUrl(slug), versionUrl: versionUrl(slug, number), number },
    ...{ kind, cause, severity, note, digest, bundleUrl: bundleUrl(slug, number) },
    snapshot: JSON.parse(canonical) as StoredSnapshot,
    versions: versions.map((version) => ({ ...version, url: versionUrl(slug, version.number) })),
  };
}

/** What is stored is of the format of its day. */
type StoredSnapshot = {
  format: `assay-snapshot-${1 | 2 | 3}`;
  [name: string]: unknown;
};

/** Where a request for an earlier address of a claim is sent (308); `rest` is what stands after the slug. */
export function toRenamed(slug: string, rest = ''): Response {
  const location = new URL(`/api/v1/published/${slug}${rest}`, env.ASSAY_URL).href;
  return new Response(null, { status: 308, headers: { location } });
}
