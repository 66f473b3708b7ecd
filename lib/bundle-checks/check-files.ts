import { canonicalBytes, hashOf, isObject, objectsIn, readJson, toText } from './bytes';
import { type Finding, finding } from './findings';
import { BUNDLE_FORMAT, type BundleFiles, bundlePaths, type Manifest, MOST_FILES } from './format';

/** What the manifest says, or why it says nothing. */
export type ManifestRead = { manifest: Manifest } | { fault: Finding };

/** The manifest of a bundle; it has to be canonical JSON of the one shape, so no byte of it can be another. */
export function readManifest(files: BundleFiles): ManifestRead {
  const bytes = files.get(bundlePaths.manifest);
  if (!bytes) return { fault: finding('noManifest') };
  const text = toText(bytes);
  const value = readJson(text);
  if (isObject(value) && typeof value.format === 'string' && value.format !== BUNDLE_FORMAT) {
    return { fault: finding('otherFormat', { format: value.format.slice(0, 80) }) };
  }
  const manifest = toManifest(value);
  const canonical = manifest && canonicalBytes(manifest);
  const isCanonical =
    canonical?.every((byte, at) => byte === bytes[at]) && canonical.length === bytes.length;
  return manifest && isCanonical ? { manifest } : { fault: finding('badManifest') };
}

const hexadecimal = /^[0-9a-f]{64}$/;

function toManifest(value: unknown): Manifest | null {
  if (!isObject(value)) return null;
  const { slug, number, digest } = value;
  if (typeof slug !== 'string' || typeof digest !== 'string') return null;
  if (!Number.isSafeInteger(number) || !hexadecimal.test(digest)) return null;
  const listed = objectsIn(value.files);
  if (listed.length > MOST_FILES) return null;
  const files = listed.map(({ path, size, sha256 }) => ({
    path: String(path),
    size: Number(size),
    sha256: String(sha256),
  }));
  return { format: BUNDLE_FORMAT, slug, number: Number(number), digest, files };
}

/** Holds every file against the manifest, and names each that is not there, differs, or is not listed. */
export async function checkFiles(files: BundleFiles, manifest: Manifest): Promise<Finding[]> {
  const needed = Object.values(bundlePaths).filter((path) => path !== bundlePaths.manifest);
  const listed = new Map(manifest.files.map((file) => [file.path, file]));
  const findings: Finding[] = [];
  for (const path of new Set([...needed, ...listed.keys()])) {
    const bytes = files.get(path);
    const file = listed.get(path);
    if (!bytes) findings.push(finding('missing', { path }));
    else if (!file) findings.push(finding('unlisted', { path }));
    else if (bytes.length !== file.size || (await hashOf(bytes)) !== file.sha256) {
      findings.push(finding('changed', { path }));
    }
  }
  const known = new Set<string>([...needed, ...listed.keys(), bundlePaths.manifest]);
  for (const path of files.keys()) {
    if (!known.has(path)) findings.push(finding('unlisted', { path }));
  }
  return findings.length > 0 ? findings : [finding('filesFit', { count: manifest.files.length })];
}
