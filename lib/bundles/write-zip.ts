import { zipSync } from 'fflate';
import { hashOf, toBytes } from '@/lib/bundle-checks/bytes';
import {
  BUNDLE_FORMAT,
  type BundleFiles,
  bundlePaths,
  type Manifest,
} from '@/lib/bundle-checks/format';
import { canonicalJson } from '@/lib/digest/canonical-json';

/** What a manifest says besides its files. */
type Of = Pick<Manifest, 'slug' | 'number' | 'digest'>;

/** The files with their manifest. */
export async function withManifest(files: BundleFiles, of: Of): Promise<BundleFiles> {
  const listed = await Promise.all(
    [...files].toSorted(byPath).map(async ([path, bytes]) => ({
      path,
      size: bytes.length,
      sha256: await hashOf(bytes),
    })),
  );
  const manifest: Manifest = { format: BUNDLE_FORMAT, ...of, files: listed };
  return new Map([...files, [bundlePaths.manifest, toBytes(canonicalJson(manifest))]]);
}

/**
 * The files as a ZIP, the same bytes for the same files: in the order of their paths, all with the earliest time that a ZIP
 * can say. `new Date(1980, 0, 1)` is meant: a ZIP says local time, and this is the same local time everywhere.
 */
export function writeZip(files: BundleFiles): Uint8Array<ArrayBuffer> {
  const entries = [...files].toSorted(byPath);
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: new Date(1980, 0, 1) });
}

function byPath([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
