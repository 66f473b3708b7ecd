import { isObject } from './bytes';
import { checkFiles, readManifest } from './check-files';
import { checkLog } from './check-proof';
import { checkHistory, checkPassages, checkRecord, readObject } from './check-record';
import { type Finding, finding, type Outcome, outcomeOf, steps } from './findings';
import { type BundleFiles, bundlePaths, type Manifest, MOST_BYTES, MOST_FILES } from './format';
import { readZip, withoutFolder } from './read-zip';

/** Of which publication a bundle says that it is; the title is the statement, or the slug where that cannot be read. */
export type BundleOf = { slug: string; number: number; title: string };

/** What was found in a bundle, and what it comes to. `of` is null where there is no manifest that can be read. */
export type BundleReport = {
  outcome: Outcome;
  of: BundleOf | null;
  findings: Finding[];
};

/**
 * Checks what somebody chose in a browser: the ZIP of a bundle, or every file of the folder into which one was unpacked. What is
 * too large or too many to be a bundle is not read. See `checkBundle`.
 */
export async function checkChosen(
  chosen: readonly File[],
  keys: string | null,
): Promise<BundleReport> {
  const bytesOf = async (file: File) => new Uint8Array(await file.arrayBuffer());
  if (chosen.length > MOST_FILES) {
    return toReport(null, [finding('tooMany', { most: MOST_FILES })]);
  }
  if (chosen.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES) {
    return toReport(null, [finding('tooLarge', { most: MOST_BYTES / 1024 / 1024 })]);
  }
  const [first] = chosen;
  const isFolder = chosen.length > 1 || Boolean(first?.webkitRelativePath);
  if (first && !isFolder) return await checkZip(await bytesOf(first), keys);
  const files = await Promise.all(
    chosen.map(
      async (file) => [file.webkitRelativePath || file.name, await bytesOf(file)] as const,
    ),
  );
  return await checkBundle(new Map(files), keys);
}

/** Checks a bundle as a ZIP; see `checkBundle`. */
export async function checkZip(bytes: Uint8Array, keys: string | null): Promise<BundleReport> {
  const unpacked = readZip(bytes);
  if ('fault' in unpacked) return toReport(null, [unpacked.fault]);
  return await checkBundle(unpacked.files, keys);
}

/**
 * Checks everything that a bundle says of itself, offline, with no more than the bundle: its files against the manifest, the
 * digest of the dossier, the passages, earlier publications, the entry of the audit log, and the signature below its
 * checkpoint. `keys` is a text with the publisher's keys, got from elsewhere; null when the reader has none.
 */
export async function checkBundle(files: BundleFiles, keys: string | null): Promise<BundleReport> {
  const own = withoutFolder(files);
  const read = readManifest(own);
  if ('fault' in read) return toReport(null, [read.fault]);
  const { manifest } = read;
  return toReport(ofBundle(own, manifest), [
    ...(await checkFiles(own, manifest)),
    ...(await checkRecord(own, manifest)),
    ...checkPassages(own),
    ...(await checkHistory(own, manifest)),
    ...(await checkLog(own, manifest, keys)),
  ]);
}

function ofBundle(files: BundleFiles, { slug, number }: Manifest): BundleOf {
  const approved = readObject(files, bundlePaths.snapshot)?.approved;
  const claim = isObject(approved) ? approved.claim : null;
  const statement = isObject(claim) ? claim.statement : null;
  return { slug, number, title: typeof statement === 'string' ? statement : slug };
}

function toReport(of: BundleOf | null, findings: Finding[]): BundleReport {
  const sorted = findings.toSorted((a, b) => steps.indexOf(a.step) - steps.indexOf(b.step));
  return { outcome: outcomeOf(sorted), of, findings: sorted };
}
