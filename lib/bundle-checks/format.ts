/** The name of the shape; another shape gets another name. */
export const BUNDLE_FORMAT = 'assay-bundle-1';

/** A bundle's files by their paths in it. */
export type BundleFiles = ReadonlyMap<string, Uint8Array>;

/** The files that every bundle has, whatever it is of. */
export const bundlePaths = {
  manifest: 'manifest.json',
  readme: 'README.txt',
  verifier: 'verify.html',
  snapshot: 'snapshot.json',
  annotations: 'annotations.json',
  passages: 'passages.json',
  proof: 'audit/proof.json',
  keys: 'keys.json',
} as const;

/** The signed checkpoint; only where there is one already. */
export const CHECKPOINT_PATH = 'audit/checkpoint.txt';

/** The snapshot of an earlier publication of the same claim. */
export const historyPath = (number: number): string => `history/${number}.json`;

/**
 * What stands in `manifest.json`, as canonical JSON (RFC 8785), so that no byte of it can change unseen: of which
 * publication the bundle is, and of every other file its path, its size in bytes and its SHA-256. Sorted by path.
 */
export type Manifest = {
  format: typeof BUNDLE_FORMAT;
  slug: string;
  number: number;
  digest: string;
  files: { path: string; size: number; sha256: string }[];
};

/**
 * The most that is unpacked of a ZIP, in bytes: a claim with two hundred pieces of evidence and fifty publications has
 * some 20 MB.
 */
export const MOST_BYTES = 64 * 1024 * 1024;

/** The most files of a ZIP: one for each publication and a handful; a claim with a thousand publications is none. */
export const MOST_FILES = 1000;
