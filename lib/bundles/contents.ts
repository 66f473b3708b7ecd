import { toBytes } from '@/lib/bundle-checks/bytes';
import {
  type BundleFiles,
  bundlePaths,
  CHECKPOINT_PATH,
  historyPath,
} from '@/lib/bundle-checks/format';
import { readProof } from '@/lib/bundle-checks/proofs';
import { canonicalJson } from '@/lib/digest/canonical-json';
import type { PassageView } from '@/lib/passage-views/queries';
import type { Snapshot } from '@/lib/publications/snapshot';
import { annotationsOf } from './annotations';
import { writeReadme } from './readme';
import { withManifest } from './write-zip';

/** Everything that a bundle is made from. */
export type BundleSource = {
  snapshot: Snapshot;
  /** The snapshot exactly as it is stored. */
  canonical: string;
  /** Those of the earlier publications, as they are stored, by their numbers. */
  earlier: ReadonlyMap<number, string>;
  claimId: string;
  passages: readonly (PassageView & { id: string })[];
  /** What `GET /api/v1/audit/proofs/{digest}` answers. */
  proof: { digest: string; entries: unknown[] };
  /** The public keys, as `/.well-known/assay.json` lists them. */
  keys: readonly unknown[];
  /** The offline page. */
  verifier: string;
  url: string;
  origin: string;
};

/** The files of a bundle with their manifest; the same for the same publication and the same proof. */
export function filesOf(source: BundleSource): Promise<BundleFiles> {
  const { snapshot, canonical, earlier, passages, proof, keys, verifier, url, origin } = source;
  const { slug, number, digest } = snapshot;
  const checkpoint = checkpointOf(proof, number);
  const texts: [string, string][] = [
    [bundlePaths.readme, writeReadme({ snapshot, url, origin, proven: checkpoint !== null })],
    [bundlePaths.verifier, verifier],
    [bundlePaths.snapshot, canonical],
    [bundlePaths.passages, canonicalJson({ passages: passages.map(toQuoted) })],
    [bundlePaths.annotations, canonicalJson(annotationsOf(passages, source))],
    [bundlePaths.proof, canonicalJson(proof)],
    [bundlePaths.keys, canonicalJson({ keys })],
    ...[...earlier].map(([at, text]): [string, string] => [historyPath(at), text]),
    ...(checkpoint === null ? [] : [[CHECKPOINT_PATH, checkpoint] as [string, string]]),
  ];
  const files = new Map(texts.map(([path, text]) => [path, toBytes(text)]));
  return withManifest(files, { slug, number, digest });
}

/** The checkpoint under which the publication stands; null while there is none. */
function checkpointOf(proof: BundleSource['proof'], number: number): string | null {
  const entries = readProof(proof)?.entries ?? [];
  const published = entries.find(
    ({ entry, after }) => entry?.action === 'claim.published' && after.number === number,
  );
  return published?.note ?? null;
}

/** What the public page of the passage shows, and no more. */
function toQuoted(view: BundleSource['passages'][number]) {
  const { id, stance, document, passage, before, after, more, codePoints, capturedAt } = view;
  return { id, stance, document, passage, before, after, more, codePoints, capturedAt };
}
