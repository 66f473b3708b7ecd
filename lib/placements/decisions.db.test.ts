import { beforeEach, describe, expect, test } from 'vitest';
import { decideApproval } from '@/lib/approvals/mutations';
import { getChecklist } from '@/lib/checklist/queries';
import { db } from '@/lib/db';
import { currentDigest } from '@/lib/digest/queries';
import { transitionClaim } from '@/lib/lifecycle/mutations';
import { decidePlacement } from '@/lib/placements/decision-mutations';
import { getPlacement, listPlacements } from '@/lib/placements/queries';
import { captureText } from '@/lib/testing/changing-document';
import {
  beginClaim,
  claimId,
  documentId,
  people,
  refusal,
  stateNow,
  toApproval,
} from '@/lib/testing/claim-in-progress';

// The claim rests on "The office counted 420 trout." and on "214 trout 🐟 in winter".
const rest = 'The federation logged 214 trout 🐟 in winter.';
const changed = `The office counted 240 trout. Two others counted fewer.\n\n${rest}`;
const words = 'The office counted 420\u00a0trout.';

beforeEach(beginClaim);

const capture = (text: string) => captureText(people.mara, { id: documentId }, text);

/** The placement of the evidence that the office's count is. */
async function ofCount() {
  const all = await listPlacements(people.jonas, { documentId });
  const found = all.find(({ passage }) => passage.exact.startsWith('The office'));
  if (!found) throw new Error('It was not carried.');
  return found;
}

const openEntries = () => db.reReview.count({ where: { claimId, settledAt: null } });
const ruleFive = async () =>
  (await getChecklist(people.mara, claimId))?.items.find(({ name }) => name === 'passages_in_place')
    ?.passed;

describe('a person beside the machine', () => {
  beforeEach(async () => {
    await toApproval();
    await capture(changed);
  });

  test('the view tells the two apart and shows the difference', async () => {
    const seen = await ofCount();
    expect(seen).toMatchObject({
      machine: { fate: 'altered', typographic: false },
      decision: null,
      standing: 'altered',
      version: 0,
    });
    expect(seen.difference?.filter(({ kind }) => kind !== 'same').map(({ text }) => text)).toEqual([
      '420',
      '240',
    ]);
    await decidePlacement(people.jonas, {
      placementId: seen.id,
      version: 0,
      decision: 'confirmed',
      reason: 'Same sentence.',
    });
    expect(await ofCount()).toMatchObject({
      machine: seen.machine,
      decision: { kind: 'confirmed', by: { name: 'Jonas' }, reason: 'Same sentence.' },
      standing: 'altered',
      version: 1,
    });
    expect(await openEntries()).toBe(1);
  });

  test('gone, and taken back', async () => {
    const { id: placementId } = await ofCount();
    await decidePlacement(people.mara, { placementId, version: 0, decision: 'gone' });
    expect(await ofCount()).toMatchObject({ standing: 'missing', place: null, difference: null });
    const [entry] = await db.reReview.findMany({ where: { claimId, settledAt: null } });
    expect(entry?.cause).toBe('passage_missing');
    await decidePlacement(people.mara, { placementId, version: 1, decision: 'none' });
    expect(await ofCount()).toMatchObject({ standing: 'altered', decision: null, version: 2 });
    const actions = await db.auditEvent.findMany({ where: { subjectId: placementId } });
    expect(actions.map(({ action }) => action)).toEqual([
      'placement.marked_gone',
      'placement.reopened',
    ]);
  });

  test('the second of two deciders is refused and told what was decided', async () => {
    const { id: placementId } = await ofCount();
    await decidePlacement(people.jonas, { placementId, version: 0, decision: 'gone' });
    await expect(
      decidePlacement(people.mara, { placementId, version: 0, decision: 'confirmed' }),
    ).rejects.toMatchObject({ code: 'CONFLICT', current: { decision: { kind: 'gone' } } });
  });

  test('who may not, what is not there, and a version that is no longer the latest', async () => {
    const { id: placementId } = await ofCount();
    const seen = { placementId, version: 0, decision: 'gone' } as const;
    await expect(decidePlacement(people.observer, seen)).rejects.toEqual(refusal('FORBIDDEN'));
    await expect(decidePlacement(people.stranger, seen)).rejects.toEqual(refusal('NOT_FOUND'));
    await expect(decidePlacement(people.mara, { ...seen, decision: 'corrected' })).rejects.toEqual(
      refusal('INVALID'),
    );
    await expect(
      decidePlacement(people.mara, { ...seen, decision: 'corrected', start: 0, end: 9_999 }),
    ).rejects.toEqual(refusal('INVALID'));
    await capture('Nothing is left of it.');
    await expect(decidePlacement(people.mara, seen)).rejects.toMatchObject({
      code: 'CONFLICT',
      current: { versionNumber: 3 },
    });
    const missing = await ofCount();
    await expect(
      decidePlacement(people.mara, { placementId: missing.id, version: 0, decision: 'confirmed' }),
    ).rejects.toEqual(refusal('INVALID'));
  });

  test('nobody outside the team sees a placement', async () => {
    const { id } = await ofCount();
    expect(await getPlacement(people.stranger, id)).toBeNull();
    expect(await listPlacements(people.stranger, { documentId })).toEqual([]);
    expect(await getPlacement(people.observer, id)).toMatchObject({ id });
  });
});

describe('corrected by hand', () => {
  test('to the same words but for typography, the passage is in place and the claim off the list', async () => {
    await toApproval();
    const { version } = await capture(changed.replace(rest, `${words}\n\n${rest}`));
    const start = version.text.indexOf(words);
    const place = { start, end: start + words.length };
    const { id: placementId } = await ofCount();
    await decidePlacement(people.mara, { placementId, version: 0, decision: 'gone' });
    expect(await ruleFive()).toBe(false);
    expect(await openEntries()).toBe(1);
    await decidePlacement(people.jonas, {
      placementId,
      version: 1,
      decision: 'corrected',
      ...place,
    });
    expect(await ofCount()).toMatchObject({ standing: 'in_place', place: { exact: words } });
    expect(await ruleFive()).toBe(true);
    expect(await openEntries()).toBe(0);
  });

  test('to other words, it is altered, and the next version follows the person’s place', async () => {
    await toApproval();
    const { version } = await capture(`Two others counted fewer than the rest.\n\n${rest}`);
    const { id: placementId } = await ofCount();
    const others = 'Two others counted fewer than the rest.';
    const place = { start: 0, end: others.length };
    expect(version.text.slice(place.start, place.end)).toBe(others);
    await decidePlacement(people.mara, {
      placementId,
      version: 0,
      decision: 'corrected',
      ...place,
    });
    expect(await ofCount()).toMatchObject({
      standing: 'altered',
      decision: { place: { exact: others } },
    });
    await capture(`Preface of the new edition.\n\n${others}\n\n${rest}`);
    expect(await ofCount()).toMatchObject({
      machine: { fate: 'altered' },
      decision: null,
      place: { exact: others },
    });
  });
});

test('an approval lapses when a person says that a passage is gone', async () => {
  const digest = await toApproval();
  await capture(`Preface.\n\nThe office counted 420 trout. Two others counted fewer.\n\n${rest}`);
  expect(await stateNow()).toBe('approval');
  await decideApproval(people.ines, { claimId, digest, decision: 'approve' });
  const { id: placementId } = await ofCount();
  await decidePlacement(people.jonas, { placementId, version: 0, decision: 'gone' });
  expect(await stateNow()).toBe('drafting');
  const [approval] = await db.approval.findMany({ where: { claimId } });
  expect(approval?.lapseReason).toBe(
    'A passage it rests on is missing in version 2 of “Port figures for 2024”.',
  );
  await decidePlacement(people.jonas, { placementId, version: 1, decision: 'none' });
  await transitionClaim(people.mara, { claimId, to: 'approval' });
  expect(await currentDigest(people.ines, claimId)).toBe(digest);
});
