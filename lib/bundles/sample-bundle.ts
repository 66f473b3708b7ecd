import type { BundleFiles } from '@/lib/bundle-checks/format';
import { formatCheckpoint } from '@/lib/checkpoints/checkpoint';
import { makePrivateKey, publicKeyOf, readPrivateKey, signNote } from '@/lib/checkpoints/signing';
import { formatVerifierKey, toVerifierKey } from '@/lib/checkpoints/verifier-key';
import { canonicalJson } from '@/lib/digest/canonical-json';
import { digestOf, sha256 } from '@/lib/digest/digest';
import { leafHash, nodeHash, toHex } from '@/lib/merkle/hash';
import { sampleSnapshot } from '@/lib/publications/sample-snapshot';
import type { Snapshot } from '@/lib/publications/snapshot';
import { type BundleSource, filesOf } from './contents';

const NAME = 'assay.example';

/** A small complete bundle for tests: publication 2 of a claim, proven by a log of two entries. */
export async function sampleBundle({ proven = true } = {}): Promise<{
  files: BundleFiles;
  /** What the publisher says of its keys. */
  publisher: string;
}> {
  const [snapshot, first] = [sealed(2), sealed(1)];
  const canonical = canonicalJson(snapshot);
  const key = readPrivateKey(makePrivateKey());
  if (!key) throw new Error('A key that was just made can be read.');
  const { slug, number, digest } = snapshot;
  const after = { slug, number, digest, kind: 'update', snapshot: sha256(canonical) };
  const entry = { format: 'assay-audit-1', id: 'entry', action: 'claim.published', after };
  const hash = await leafHash(new TextEncoder().encode(canonicalJson(entry)));
  const other = await leafHash(new Uint8Array([1]));
  const root = toHex(await nodeHash(other, hash));
  const note = await signNote(formatCheckpoint({ origin: NAME, size: 2, root }), NAME, key);
  const proof = { entry, leaf: toHex(hash), index: 1, checkpoint: { note }, path: [toHex(other)] };
  const verifierKey = formatVerifierKey(await toVerifierKey(NAME, publicKeyOf(key)));
  const keys = [{ name: NAME, verifierKey }];
  const files = await filesOf({
    ...{ snapshot, canonical, keys, earlier: new Map([[1, canonicalJson(first)]]) },
    ...{ claimId: 'claim', passages: quotedIn(snapshot), verifier: '<!doctype html>' },
    proof: { digest, entries: proven ? [proof] : [] },
    ...{ url: `https://${NAME}/claims/sample-claim/versions/2`, origin: `https://${NAME}` },
  });
  return { files, publisher: JSON.stringify({ publisher: NAME, keys }) };
}

/** A sample with the digest that its dossier has. */
function sealed(number: number): Snapshot {
  const sample = sampleSnapshot('A sample “🐟”', { number });
  return { ...sample, digest: digestOf(sample.approved) };
}

function quotedIn({ slug, approved }: Snapshot): BundleSource['passages'] {
  const { statement, language } = approved.claim;
  const around = { before: 'Before. ', after: ' After.', more: { before: true, after: false } };
  const appearances = approved.appearances.map((one) => ({ ...one, stance: null }));
  return [...approved.evidence, ...appearances].flatMap(({ id, stance, passage }) => {
    const document = approved.documents.find((one) => one.id === passage.documentId);
    const { start, end } = passage;
    const capturedAt = '2024-05-01T10:00:00.000Z';
    return document
      ? [
          {
            ...{ id, slug, statement, statementLanguage: language, stance, document, passage },
            ...{ ...around, codePoints: { start, end }, capturedAt },
          },
        ]
      : [];
  });
}
