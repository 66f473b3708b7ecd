import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { annotationCollectionSchema } from '@/lib/annotations/model';
import { decideApproval } from '@/lib/approvals/mutations';
import { checkZip } from '@/lib/bundle-checks/check-bundle';
import { bundlePaths, historyPath } from '@/lib/bundle-checks/format';
import { readZip } from '@/lib/bundle-checks/read-zip';
import { getBundle, listPublicationsOf } from '@/lib/bundles/queries';
import { makeCheckpoint } from '@/lib/checkpoints/mutations';
import { getAuditProof } from '@/lib/checkpoints/proof-queries';
import { listPublicKeys } from '@/lib/checkpoints/queries';
import { db } from '@/lib/db';
import { transitionClaim } from '@/lib/lifecycle/mutations';
import { publishClaim } from '@/lib/publications/mutations';
import { ownDataDirectory } from '@/lib/testing/audit-log';
import {
  beginClaim,
  claimId,
  people,
  toApproval,
  verdict,
  waivers,
} from '@/lib/testing/claim-in-progress';
import { saveVerdict } from '@/lib/verdicts/mutations';

let directory: Awaited<ReturnType<typeof ownDataDirectory>>;
beforeEach(async () => {
  directory = await ownDataDirectory();
  await beginClaim();
});
afterEach(() => directory.remove());

async function publishFirst() {
  const digest = await toApproval();
  await decideApproval(people.ines, { claimId, digest, decision: 'approve' });
  return publishClaim(people.ines, { claimId, kind: 'first', waivers });
}

const told = { cause: 'our_error', severity: 'substantial', note: 'A count was wrong.' } as const;

/** Publishes the claim again, with another summary. */
async function publishAgain(kind: 'correction' | 'retraction', summary: string) {
  await transitionClaim(people.ines, { claimId, to: 'researching', reason: 'A count was wrong.' });
  for (const to of ['assessing', 'drafting'] as const) {
    await transitionClaim(people.ines, { claimId, to, waivers });
  }
  const { version } = await db.verdict.findUniqueOrThrow({ where: { claimId } });
  await saveVerdict(people.mara, { ...verdict, summary, version });
  await transitionClaim(people.mara, { claimId, to: 'approval' });
  const { submittedDigest } = await db.claim.findUniqueOrThrow({ where: { id: claimId } });
  const digest = submittedDigest ?? '';
  await decideApproval(people.ines, { claimId, digest, decision: 'approve' });
  return publishClaim(people.ines, { claimId, kind, ...told, waivers });
}

const bundleOf = async (slug: string, number?: number) => {
  const bundle = await getBundle(slug, number);
  if (!bundle) throw new Error('There is a bundle.');
  const unpacked = readZip(bundle.zip);
  if ('fault' in unpacked) throw new Error(unpacked.fault.name);
  const text = (path: string) => new TextDecoder().decode(unpacked.files.get(path));
  return { zip: bundle.zip, filename: bundle.filename, text };
};

describe('the bundle of a publication', () => {
  it('holds the record as it is stored, the passages as readers see them, and nothing that differs', async () => {
    const { slug, digest } = await publishFirst();
    const { zip, filename, text } = await bundleOf(slug);
    const { outcome, findings } = await checkZip(zip, null);
    expect(findings.filter((finding) => finding.outcome === 'differs')).toEqual([]);
    expect(outcome).toBe('open');
    expect(filename).toBe(`${slug}-1-evidence.zip`);
    const { snapshot } = await db.publication.findFirstOrThrow({ where: { claimId } });
    expect(text(bundlePaths.snapshot)).toBe(snapshot);
    expect(JSON.parse(text(bundlePaths.manifest))).toMatchObject({ slug, number: 1, digest });
    const { passages } = JSON.parse(text(bundlePaths.passages));
    expect(passages).toMatchObject([
      { passage: { exact: expect.any(String) }, more: { before: false, after: false } },
      { passage: { exact: expect.any(String) } },
    ]);
    const annotations = JSON.parse(text(bundlePaths.annotations));
    expect(annotationCollectionSchema.parse(annotations).total).toBe(passages.length);
    expect(text(bundlePaths.readme)).toContain(digest);
  });

  it('is the same to the byte when it is asked for again', async () => {
    const { slug } = await publishFirst();
    const [one, other] = [await getBundle(slug), await getBundle(slug, 1)];
    expect(Buffer.from(one?.zip ?? []).equals(other?.zip ?? new Uint8Array())).toBe(true);
  });

  it('carries its proof as soon as a checkpoint has the publication, and is the same from then on', async () => {
    const { slug, digest } = await publishFirst();
    expect((await checkZip((await bundleOf(slug)).zip, null)).findings.at(-1)?.name).toBe(
      'pending',
    );
    await makeCheckpoint();
    const { zip, text } = await bundleOf(slug);
    const keys = JSON.stringify({ keys: await listPublicKeys() });
    const { outcome, findings } = await checkZip(zip, keys);
    expect(findings.filter((finding) => finding.outcome !== 'fits')).toEqual([]);
    expect(outcome).toBe('fits');
    expect(findings.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['included', 'snapshotSame', 'signed', 'keySame']),
    );
    const answer = { digest, entries: (await getAuditProof(digest))?.entries };
    expect(JSON.parse(text(bundlePaths.proof))).toEqual(answer);
    await publishAgain('correction', 'Counts differ by half.');
    await makeCheckpoint();
    expect((await bundleOf(slug, 1)).zip).toEqual(zip);
  });

  it('has every earlier publication, also when the last one takes the claim back', async () => {
    await publishFirst();
    await publishAgain('correction', 'Counts differ by half.');
    const { slug } = await publishAgain('retraction', 'Nothing can be said.');
    const { zip, text } = await bundleOf(slug);
    const rows = await db.publication.findMany({ where: { claimId }, orderBy: { number: 'asc' } });
    expect(rows.map(({ kind }) => kind)).toEqual(['first', 'correction', 'retraction']);
    for (const { number, snapshot } of rows.slice(0, 2)) {
      expect(text(historyPath(number))).toBe(snapshot);
    }
    const { findings } = await checkZip(zip, null);
    expect(findings.filter((finding) => finding.outcome === 'differs')).toEqual([]);
    expect(findings.find(({ step }) => step === 'history')).toMatchObject({
      name: 'historyFits',
      values: { count: 2 },
    });
    const second = await bundleOf(slug, 2);
    expect(second.text(bundlePaths.snapshot)).toBe(rows[1]?.snapshot);
    expect(second.text(historyPath(2))).toBe('');
  });

  it('is of nothing that was not published', async () => {
    const { slug } = await publishFirst();
    expect(await getBundle(slug, 2)).toBeNull();
    expect(await getBundle('nobody-published-this')).toBeNull();
    expect(await getBundle('../passwd')).toBeNull();
  });
});

describe('the publication of a digest', () => {
  it('is found by it, and nothing that was only approved', async () => {
    const digest = await toApproval();
    await decideApproval(people.ines, { claimId, digest, decision: 'approve' });
    expect(await listPublicationsOf(digest)).toEqual([]);
    const { slug } = await publishClaim(people.ines, { claimId, kind: 'first', waivers });
    expect(await listPublicationsOf(digest)).toMatchObject([{ slug, number: 1, language: 'en' }]);
  });
});
