import {
  canonicalBytes,
  hashOf,
  isObject,
  type JsonObject,
  objectsIn,
  readJson,
  toText,
} from './bytes';
import { type Finding, finding } from './findings';
import { type BundleFiles, bundlePaths, historyPath, type Manifest } from './format';

/** A file of a bundle that holds one object of JSON; null where it does not. */
export function readObject(files: BundleFiles, path: string): JsonObject | null {
  const bytes = files.get(path);
  const value = bytes && readJson(toText(bytes));
  return isObject(value) ? value : null;
}

/** The hash of something's canonical JSON; null for what has none. */
async function digestOfJson(value: unknown): Promise<string | null> {
  const bytes = canonicalBytes(value);
  return bytes && hashOf(bytes);
}

/** The digest of the dossier in the snapshot, computed again, and that manifest and snapshot speak of the same. */
export async function checkRecord(files: BundleFiles, manifest: Manifest): Promise<Finding[]> {
  const path = bundlePaths.snapshot;
  const snapshot = readObject(files, path);
  if (!snapshot) return [finding('badJson', { path })];
  const { slug, number, digest } = manifest;
  const isSame = snapshot.slug === slug && snapshot.number === number && snapshot.digest === digest;
  if (!isSame) return [finding('otherRecord', { path })];
  const computed = await digestOfJson(snapshot.approved);
  if (computed === digest) return [finding('digestFits', { digest })];
  return [finding('digestDiffers', { path, digest, computed: computed ?? '' })];
}

/** Every earlier publication is there, from the first on, each with the dossier that its digest is the digest of. */
export async function checkHistory(files: BundleFiles, manifest: Manifest): Promise<Finding[]> {
  if (manifest.number === 1) return [finding('historyNone')];
  const claim = readObject(files, bundlePaths.snapshot)?.claimNumber;
  const findings: Finding[] = [];
  // Whatever number a manifest says: no bundle has more files than a ZIP may.
  for (let number = 1; number < Math.min(manifest.number, files.size + 1); number += 1) {
    const path = historyPath(number);
    const snapshot = readObject(files, path);
    if (!snapshot) {
      findings.push(finding('historyMissing', { path, number }));
      continue;
    }
    const isOfIt = snapshot.number === number && snapshot.claimNumber === claim;
    const fits = isOfIt && (await digestOfJson(snapshot.approved)) === snapshot.digest;
    if (!fits) findings.push(finding('historyDiffers', { path, number }));
  }
  if (findings.length > 0) return findings;
  return [finding('historyFits', { count: manifest.number - 1 })];
}

/** The passages beside the snapshot are those that it quotes, word for word and at the same places, and none is left out. */
export function checkPassages(files: BundleFiles): Finding[] {
  const approved = readObject(files, bundlePaths.snapshot)?.approved;
  const quoted = new Map(quotedIn(approved).map(({ id, passage }) => [id, placeOf(passage)]));
  const shown = objectsIn(readObject(files, bundlePaths.passages)?.passages).map(
    ({ id, passage }) => [String(id), isObject(passage) ? placeOf(passage) : null] as const,
  );
  const annotated = annotationsIn(readObject(files, bundlePaths.annotations));
  const findings = [
    ...shown.filter(([id, place]) => quoted.get(id) !== place).map(differing(bundlePaths.passages)),
    ...annotated
      .filter(([id, place]) => quoted.get(id) !== place)
      .map(differing(bundlePaths.annotations)),
  ];
  if (findings.length > 0) return findings;
  const seen = new Set(shown.map(([id]) => id));
  if (seen.size === 0) return [finding('noPassages')];
  const fit = finding('passagesFit', { count: seen.size });
  const missing = [...quoted.keys()].filter((id) => !seen.has(id)).length;
  return missing === 0 ? [fit] : [fit, finding('passagesLeftOut', { count: missing })];
}

const differing =
  (path: string) =>
  ([id]: readonly [string, unknown]) =>
    finding('passageDiffers', { path, id });

function quotedIn(approved: unknown): { id: string; passage: JsonObject }[] {
  if (!isObject(approved)) return [];
  return [...objectsIn(approved.evidence), ...objectsIn(approved.appearances)].flatMap(
    ({ id, passage }) => (isObject(passage) ? [{ id: String(id), passage }] : []),
  );
}

/** Which words of which text, as one text that can be compared. */
function placeOf({ versionNumber, textSha256, start, end, exact }: JsonObject): string {
  return JSON.stringify([versionNumber, textSha256, start, end, exact]);
}

/** The annotations by the id at the end of their addresses, with the place of their target. */
function annotationsIn(collection: JsonObject | null): [string, string][] {
  const first = collection?.first;
  if (!isObject(first)) return [];
  return objectsIn(first.items).map(({ id, target }) => {
    const aim = isObject(target) ? target : {};
    const [quote, position] = objectsIn(aim.selector);
    const place = placeOf({
      versionNumber: aim['assay:version'],
      textSha256: aim['assay:textSha256'],
      start: position?.['assay:startUtf16'],
      end: position?.['assay:endUtf16'],
      exact: quote?.exact,
    });
    return [String(id).split('/').at(-1) ?? '', place];
  });
}
