import { hashOf, readJson, toText } from './bytes';
import { readObject } from './check-record';
import { type Finding, finding } from './findings';
import { type BundleFiles, bundlePaths, CHECKPOINT_PATH, type Manifest } from './format';
import { compareKeys, readKeys } from './keys';
import { checkInclusion, checkSignatures, type ProofEntry, readProof } from './proofs';

/** The action by which the audit log says that a claim was published. */
const PUBLISHED = 'claim.published';
const APPROVED = 'approval.given';

/**
 * Checks an audit proof by itself: its entries, the tree, the signatures. `keys` is any text with the publisher's keys in it,
 * such as `/.well-known/assay.json`.
 */
export async function checkProofText(text: string, keys: string): Promise<Finding[]> {
  const proof = readProof(readJson(text));
  if (!proof) return [finding('badProof')];
  if (proof.entries.length === 0) return [finding('pending')];
  const entries = await Promise.all(proof.entries.map((entry) => checkEntry(entry, proof.digest)));
  const { keys: given } = await readKeys(keys);
  if (given.length === 0) return [...entries, finding('keysUnread')];
  const notes = proof.entries.map(({ note }) => note);
  const { signers, findings } = await checkSignatures(notes, given);
  return [...entries, ...findings, ...(await compareKeys(signers, keys))];
}

/**
 * Checks what a bundle has of the audit log: that the publication is in it with this digest and this snapshot, under a
 * checkpoint that the keys in the bundle signed, and whether those are the publisher's (`keys`, null when the reader gave none).
 */
export async function checkLog(
  files: BundleFiles,
  manifest: Manifest,
  keys: string | null,
): Promise<Finding[]> {
  const path = bundlePaths.proof;
  const proof = readProof(readObject(files, path));
  if (!proof) return [finding('badJson', { path })];
  if (proof.digest !== manifest.digest) return [finding('proofOfOther', { path })];
  const published = proof.entries.find((entry) => isPublication(entry, manifest));
  const entries = await Promise.all(proof.entries.map((entry) => checkEntry(entry, proof.digest)));
  if (!published) return [...entries, finding('pending')];
  return [
    ...entries,
    await checkSnapshot(files, published),
    ...(await checkCheckpoint(files, proof.entries, published, keys)),
  ];
}

function isPublication({ entry, after }: ProofEntry, { slug, number, digest }: Manifest): boolean {
  const isOfIt = after.slug === slug && after.number === number && after.digest === digest;
  return entry?.action === PUBLISHED && isOfIt;
}

/** That an entry is in the log, and that it has to do with the digest. */
async function checkEntry(item: ProofEntry, digest: string): Promise<Finding> {
  const { entry, after, leaf } = item;
  const fault = await checkInclusion(item);
  if (fault) return fault;
  if (after.digest !== digest && leaf !== digest) {
    return finding('proofOfOther', { path: bundlePaths.proof });
  }
  if (!entry) return finding('leafIncluded', { leaf });
  const at = String(entry.at);
  if (entry.action === PUBLISHED) return finding('included', { number: Number(after.number), at });
  if (entry.action === APPROVED) return finding('approvalIncluded', { at });
  return finding('entryIncluded', { action: String(entry.action), at });
}

/** Entries from before the log kept it do not say which snapshot was published, only of which dossier. */
async function checkSnapshot(files: BundleFiles, { after }: ProofEntry): Promise<Finding> {
  const path = bundlePaths.snapshot;
  const bytes = files.get(path);
  if (typeof after.snapshot !== 'string') return finding('snapshotOpen');
  const isSame = bytes && (await hashOf(bytes)) === after.snapshot;
  return finding(isSame ? 'snapshotSame' : 'snapshotDiffers', { path });
}

async function checkCheckpoint(
  files: BundleFiles,
  entries: readonly ProofEntry[],
  { note }: ProofEntry,
  keys: string | null,
): Promise<Finding[]> {
  const read = (path: string) => toText(files.get(path) ?? new Uint8Array()) ?? '';
  if (read(CHECKPOINT_PATH) !== note)
    return [finding('checkpointDiffers', { path: CHECKPOINT_PATH })];
  const own = await readKeys(read(bundlePaths.keys));
  if (own.keys.length === 0) return [finding('badKeys', { path: bundlePaths.keys })];
  const notes = entries.map((entry) => entry.note);
  const { signers, findings } = await checkSignatures(notes, own.keys);
  return [...findings, ...(await compareKeys(signers, keys))];
}
