import { beforeEach, describe, expect, test } from 'vitest';
import { decideApproval } from '@/lib/approvals/mutations';
import { getChecklist } from '@/lib/checklist/queries';
import { addAppearance } from '@/lib/claims/mutations';
import { db } from '@/lib/db';
import { currentDigest } from '@/lib/digest/queries';
import { withdrawEvidence } from '@/lib/evidence/mutations';
import { getEvidence, listEvidence } from '@/lib/evidence/queries';
import { transitionClaim } from '@/lib/lifecycle/mutations';
import { publishClaim } from '@/lib/publications/mutations';
import { captureText } from '@/lib/testing/changing-document';
import {
  beginClaim,
  claimId,
  documentId,
  people,
  refusal,
  toApproval,
  toDrafting,
  waivers,
} from '@/lib/testing/claim-in-progress';
import { decidePlacement } from './decision-mutations';
import { listPlacements } from './queries';
import { requoteAppearance, requoteEvidence } from './requote-mutations';

const rest = 'The federation logged 214 trout 🐟 in winter.';
const changed = `The office counted 240 trout. Two others counted fewer.\n\n${rest}`;

beforeEach(beginClaim);

const capture = (text: string) => captureText(people.mara, { id: documentId }, text);

async function count() {
  const all = await listPlacements(people.mara, { documentId });
  const placement = all.find(({ passage }) => passage.exact.startsWith('The office'));
  const live = (await listEvidence(people.mara, claimId)).filter(({ withdrawn }) => !withdrawn);
  const evidence = live.find(({ passage }) => passage.exact.startsWith('The office'));
  if (!evidence) throw new Error('There is no such evidence.');
  return { evidence, placementId: placement?.id ?? '' };
}

const ruleFive = async () =>
  (await getChecklist(people.mara, claimId))?.items.find(({ name }) => name === 'passages_in_place')
    ?.passed;
const openEntries = () => db.reReview.count({ where: { claimId, settledAt: null } });

describe('taking over the new words', () => {
  test('lets rule 5 pass again, counts as a change, and makes a contributor', async () => {
    await toDrafting();
    await capture(changed);
    expect(await ruleFive()).toBe(false);
    expect(await openEntries()).toBe(1);
    const { evidence, placementId } = await count();
    const colleague = people.ines;
    const { id, version } = evidence;
    const after = await requoteEvidence(colleague, { evidenceId: id, version, placementId });
    expect(after).toEqual({ id, version: version + 1 });
    expect(await getEvidence(people.mara, id)).toMatchObject({
      passage: { exact: 'The office counted 240 trout.', versionNumber: 2 },
      changedBy: { id: colleague.userId },
    });
    expect(await ruleFive()).toBe(true);
    expect(await openEntries()).toBe(0);
    const where = { claimId_userId: { claimId, userId: colleague.userId } };
    expect(await db.contributor.findUnique({ where })).not.toBeNull();
    const event = await db.auditEvent.findFirst({
      where: { action: 'evidence.requoted', claimId },
    });
    expect(event).toMatchObject({
      before: { exact: 'The office counted 420 trout.' },
      after: { exact: 'The office counted 240 trout.' },
    });
  });

  test('lapses an approval that was given meanwhile', async () => {
    const digest = await toApproval();
    await decideApproval(people.ines, { claimId, digest, decision: 'approve' });
    const { evidence } = await count();
    const passage = { documentId, quote: { exact: 'Two others counted fewer.' } };
    await requoteEvidence(people.mara, {
      evidenceId: evidence.id,
      version: evidence.version,
      passage,
    });
    const [approval] = await db.approval.findMany({ where: { claimId } });
    expect(approval?.lapseReason).toBe('Evidence quotes other words.');
  });

  test('is refused: the second of two, strangers, observers, another document or version, words used before', async () => {
    await toDrafting();
    await capture(changed);
    const { evidence, placementId } = await count();
    const { id: evidenceId, version } = evidence;
    const input = { evidenceId, version, placementId };
    await expect(requoteEvidence(people.stranger, input)).rejects.toEqual(refusal('NOT_FOUND'));
    await expect(requoteEvidence(people.observer, input)).rejects.toEqual(refusal('FORBIDDEN'));
    const old = { documentId, versionNumber: 1, quote: { exact: 'Two others' } };
    await expect(
      requoteEvidence(people.mara, { evidenceId, version, passage: old }),
    ).rejects.toEqual(refusal('INVALID'));
    await requoteEvidence(people.mara, input);
    await expect(requoteEvidence(people.jonas, input)).rejects.toEqual(refusal('CONFLICT'));
    const used = (await listEvidence(people.mara, claimId)).find(({ id }) => id !== evidenceId);
    await expect(
      requoteEvidence(people.mara, {
        evidenceId: used?.id ?? '',
        version: used?.version ?? 1,
        passage: { documentId, quote: { exact: 'The office counted 240 trout.' } },
      }),
    ).rejects.toEqual(refusal('CONFLICT'));
  });

  test('is refused where a person said that the passage is gone', async () => {
    await toDrafting();
    await capture(changed);
    const { evidence, placementId } = await count();
    await decidePlacement(people.mara, { placementId, version: 0, decision: 'gone' });
    await expect(
      requoteEvidence(people.mara, { evidenceId: evidence.id, version: 1, placementId }),
    ).rejects.toEqual(refusal('INVALID'));
  });

  test('of an appearance replaces it', async () => {
    await toDrafting();
    const quote = { exact: 'The office counted 420 trout.' };
    const { id: appearanceId } = await addAppearance(people.mara, {
      claimId,
      passage: { documentId, quote },
    });
    await capture(changed);
    const { evidence, placementId } = await count();
    await requoteEvidence(people.mara, { evidenceId: evidence.id, version: 1, placementId });
    // The claim is still made in those words, so it stays on the list.
    expect(await openEntries()).toBe(1);
    await requoteAppearance(people.jonas, { appearanceId, placementId });
    expect(await openEntries()).toBe(0);
    expect(await ruleFive()).toBe(true);
    const [appearance] = await db.appearance.findMany({
      where: { claimId },
      select: { passage: { select: { exact: true } }, createdById: true },
    });
    expect(appearance).toEqual({
      passage: { exact: 'The office counted 240 trout.' },
      createdById: people.jonas.userId,
    });
    await expect(requoteAppearance(people.jonas, { appearanceId, placementId })).rejects.toEqual(
      refusal('NOT_FOUND'),
    );
  });
});

describe('a published claim', () => {
  test('keeps its page, is reopened before it takes over words, and leaves the list when it is closed', async () => {
    const digest = await toApproval();
    await decideApproval(people.ines, { claimId, digest, decision: 'approve' });
    await publishClaim(people.ines, { claimId, kind: 'first', waivers });
    await capture(changed);
    expect(await openEntries()).toBe(1);
    const { evidence, placementId } = await count();
    await expect(
      requoteEvidence(people.mara, { evidenceId: evidence.id, version: 1, placementId }),
    ).rejects.toEqual(refusal('CONFLICT'));
    expect(await db.claim.findUnique({ where: { id: claimId } })).toMatchObject({
      state: 'published',
    });
    await transitionClaim(people.ines, {
      claimId,
      to: 'researching',
      reason: 'Its source changed.',
    });
    expect(await openEntries()).toBe(1);
    await transitionClaim(people.ines, {
      claimId,
      to: 'closed',
      reason: 'Enough.',
      closeReason: 'out_of_scope',
    });
    expect(await openEntries()).toBe(0);
  });

  test('leaves the list when it is published with a waiver', async () => {
    await toApproval();
    await capture(changed);
    await transitionClaim(people.ines, { claimId, to: 'approval', waivers });
    const digest = (await currentDigest(people.ines, claimId)) ?? '';
    await decideApproval(people.ines, { claimId, digest, decision: 'approve' });
    expect(await openEntries()).toBe(1);
    await publishClaim(people.ines, { claimId, kind: 'first', waivers });
    expect(await openEntries()).toBe(0);
  });

  test('leaves the list when its evidence is withdrawn', async () => {
    await toDrafting();
    await capture(changed);
    const { evidence } = await count();
    await withdrawEvidence(people.mara, { evidenceId: evidence.id, reason: 'It changed.' });
    expect(await openEntries()).toBe(0);
    const [entry] = await db.reReview.findMany({ where: { claimId } });
    expect(entry).toMatchObject({
      outcome: 'The evidence was withdrawn.',
      settledById: people.mara.userId,
    });
  });
});
