import { beforeEach, describe, expect, it } from 'vitest';
import { editClaim } from '@/lib/claims/mutations';
import { db } from '@/lib/db';
import { currentDigest, readDossier } from '@/lib/digest/queries';
import {
  actions,
  beginClaim,
  claimId,
  people,
  refusal,
  stateNow,
  toApproval,
} from '@/lib/testing/claim-in-progress';
import { createClaim, createMember } from '@/prisma/factories';
import { createApproval, createRatedClaim, createSubclaim } from '@/prisma/publishing-factories';
import { addSubclaim, changeSubclaim, removeSubclaim } from './mutations';
import { getSubclaim, listSubclaims } from './queries';

beforeEach(beginClaim);

const words = 'Trout have doubled';
const view = async (id = claimId) => {
  const found = await listSubclaims(people.mara, id);
  if (!found) throw new Error('The claim is not seen.');
  return found;
};
const tie = (childId: string, parentId = claimId) =>
  addSubclaim(people.mara, { parentId, childId, rule: 'all' });

describe('tying sub-claims', () => {
  it('ties a claim to words of the statement, and says so in both histories', async () => {
    const child = await createClaim(db, { by: people.mara, statement: 'There were 210 trout.' });
    const { id } = await addSubclaim(people.mara, {
      parentId: claimId,
      childId: child.id,
      rule: 'necessary',
      part: { exact: words },
    });
    const { items, parents, rollUp } = await view();
    expect(items).toMatchObject([
      { id, rule: 'necessary', version: 1, claim: { number: child.number }, rating: null },
    ]);
    expect(items[0]?.part).toEqual({ start: 0, end: words.length, exact: words, loose: false });
    expect(parents).toEqual([]);
    expect(rollUp).toEqual({ kind: 'open' });
    expect((await view(child.id)).parents).toMatchObject([{ claim: { id: claimId }, part: words }]);
    const events = await db.auditEvent.findMany({
      where: { subjectId: id },
      orderBy: { position: 'asc' },
    });
    expect(events.map(({ action, claimId: at }) => [action, at])).toEqual([
      ['subclaim.added', claimId],
      ['parent.added', child.id],
    ]);
    expect(events[0]?.after).toMatchObject({ number: child.number, rule: 'necessary' });
  });

  it('makes the sub-claim from a new statement, or nothing at all', async () => {
    const statement = 'In 2020 there were 210 trout.';
    const refused = {
      parentId: claimId,
      statement,
      rule: 'any',
      part: { exact: 'salmon' },
    } as const;
    const count = await db.claim.count();
    await expect(addSubclaim(people.mara, refused)).rejects.toEqual(refusal('INVALID'));
    expect(await db.claim.count()).toBe(count);
    await addSubclaim(people.mara, { parentId: claimId, statement, rule: 'any' });
    expect((await view()).items).toMatchObject([
      { claim: { statement, state: 'new' }, part: null },
    ]);
  });

  it('takes a place, and no words that stand there twice or not', async () => {
    const statement = 'Trout, trout and trout 🐟.';
    const parent = await createClaim(db, { by: people.mara, statement });
    const add = (part: { exact: string } | { start: number; end: number }) =>
      addSubclaim(people.mara, { parentId: parent.id, statement: 'One.', rule: 'all', part });
    await expect(add({ exact: 'trout' })).rejects.toEqual(refusal('INVALID'));
    await expect(add({ exact: 'salmon' })).rejects.toEqual(refusal('INVALID'));
    await expect(add({ start: 5, end: 400 })).rejects.toEqual(refusal('INVALID'));
    await expect(add({ start: 9, end: 7 })).rejects.toEqual(refusal('INVALID'));
    const half = statement.indexOf('🐟');
    await expect(add({ start: half, end: half + 1 })).rejects.toEqual(refusal('INVALID'));
    await add({ start: 7, end: 12 });
    expect((await view(parent.id)).items[0]?.part).toMatchObject({ exact: 'trout', start: 7 });
  });

  it('refuses circles by naming them, the same claim twice, and closed claims', async () => {
    const [b, c] = [
      await createClaim(db, { by: people.mara }),
      await createClaim(db, { by: people.mara }),
    ];
    await tie(b.id);
    await tie(c.id, b.id);
    await expect(tie(b.id)).rejects.toEqual(refusal('CONFLICT'));
    await expect(tie(claimId)).rejects.toEqual(refusal('INVALID'));
    const chain = `is made of the next already: #1 → #${b.number} → #${c.number}.`;
    await expect(tie(claimId, c.id)).rejects.toThrow(chain);
    const state = { state: 'closed', closeReason: 'out_of_scope' } as const;
    const closed = await createClaim(db, { by: people.mara, ...state });
    await expect(tie(closed.id)).rejects.toEqual(refusal('INVALID'));
    await expect(tie(c.id, closed.id)).rejects.toEqual(refusal('CONFLICT'));
  });

  it('lets one of two links through that would close a circle together', async () => {
    const other = await createClaim(db, { by: people.mara });
    const both = await Promise.allSettled([tie(other.id), tie(claimId, other.id)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'INVALID', message: expect.stringContaining('is made of the next already') },
    });
    expect(await db.subclaim.count({ where: { parent: { teamId: people.mara.teamId } } })).toBe(1);
  });

  it('is for reviewers of the team', async () => {
    const child = await createClaim(db, { by: people.mara });
    const foreign = await createClaim(db, { by: people.stranger });
    const input = { parentId: claimId, childId: child.id, rule: 'all' } as const;
    await expect(addSubclaim(people.observer, input)).rejects.toEqual(refusal('FORBIDDEN'));
    await expect(addSubclaim(people.stranger, input)).rejects.toEqual(refusal('NOT_FOUND'));
    await expect(tie(foreign.id)).rejects.toEqual(refusal('NOT_FOUND'));
    const { id } = await tie(child.id);
    for (const [person, code] of [
      [people.observer, 'FORBIDDEN'],
      [people.stranger, 'NOT_FOUND'],
    ] as const) {
      const change = { subclaimId: id, version: 1, rule: 'any' } as const;
      await expect(changeSubclaim(person, change)).rejects.toEqual(refusal(code));
      await expect(removeSubclaim(person, { subclaimId: id })).rejects.toEqual(refusal(code));
    }
    expect(await listSubclaims(people.stranger, claimId)).toBeNull();
    expect(await getSubclaim(people.stranger, id)).toBeNull();
    expect((await listSubclaims(people.observer, claimId))?.can).toEqual({
      tie: false,
      override: false,
    });
  });

  it('changes under a version, and unties', async () => {
    const child = await createClaim(db, { by: people.mara });
    const { id } = await tie(child.id);
    const change = { subclaimId: id, version: 1, rule: 'any', part: { exact: words } } as const;
    expect(await changeSubclaim(people.jonas, change)).toEqual({ id, version: 2 });
    await expect(changeSubclaim(people.mara, change)).rejects.toMatchObject({
      code: 'CONFLICT',
      current: { id, version: 2, rule: 'any' },
    });
    await changeSubclaim(people.mara, { subclaimId: id, version: 2, part: null });
    expect((await view()).items).toMatchObject([{ rule: 'any', part: null, version: 3 }]);
    await removeSubclaim(people.mara, { subclaimId: id });
    expect((await view()).items).toEqual([]);
    await expect(removeSubclaim(people.mara, { subclaimId: id })).rejects.toEqual(
      refusal('NOT_FOUND'),
    );
    expect(await actions()).toEqual([
      'subclaim.added',
      'subclaim.changed',
      'subclaim.changed',
      'subclaim.removed',
    ]);
  });
});

describe('parts of a statement that is edited', () => {
  it('follow their words, and show when they are gone', async () => {
    const child = await createClaim(db, { by: people.mara });
    await addSubclaim(people.mara, {
      parentId: claimId,
      childId: child.id,
      rule: 'all',
      part: { exact: words },
    });
    const edit = (version: number, statement: string) =>
      editClaim(people.mara, { claimId, version, statement });
    await edit(1, `In 2024, ${words}.`);
    const start = 'In 2024, '.length;
    const place = { start, end: start + words.length, exact: words };
    expect((await view()).items[0]?.part).toEqual({ ...place, loose: false });
    expect((await readDossier(db, claimId)).subclaims[0]?.part).toEqual(place);
    await edit(2, 'Salmon have doubled.');
    const gone = { start: 0, end: words.length, exact: words };
    expect((await view()).items[0]?.part).toEqual({ ...gone, loose: true });
  });
});

describe('what sub-claims come to', () => {
  it('counts published ratings only, and takes a retraction back', async () => {
    const child = await createRatedClaim(db, { by: people.mara, rating: 'mostly_false' });
    const unpublished = await createClaim(db, { by: people.mara });
    await tie(child.id);
    expect((await view()).rollUp).toMatchObject({ kind: 'rating', rating: { value: 2 } });
    expect((await view()).items[0]?.rating).toMatchObject({ icon: 'mostly_false', value: 2 });
    await tie(unpublished.id);
    expect((await view()).rollUp).toMatchObject({
      kind: 'range',
      low: 1,
      highName: 'Mostly false',
    });
    const last = await db.publication.findFirstOrThrow({ where: { claimId: child.id } });
    const { id: _, snapshot, publishedAt: __, ...again } = last;
    const said = { cause: 'our_error', severity: 'substantial', note: 'It was wrong.' } as const;
    const retraction = { ...again, ...said, snapshot, number: 2, kind: 'retraction' } as const;
    await db.publication.create({ data: retraction });
    expect((await view()).rollUp).toEqual({ kind: 'open' });
  });

  it('makes whoever ties a sub-claim a contributor, who then cannot approve', async () => {
    const digest = await toApproval();
    const child = await createRatedClaim(db, { by: people.mara, rating: 'mixed' });
    const editor = await createMember(db, { teamId: people.mara.teamId, role: 'editor' });
    await createApproval(db, { by: editor, claimId, digest });
    await addSubclaim(people.ines, { parentId: claimId, childId: child.id, rule: 'all' });
    expect(await stateNow()).toBe('drafting');
    const lapsed = await db.approval.findFirstOrThrow({ where: { claimId } });
    expect(lapsed.lapseReason).toBe('A sub-claim was tied to it.');
    expect(await currentDigest(people.ines, claimId)).not.toBe(digest);
    await db.claim.update({
      where: { id: claimId },
      data: { state: 'approval', submittedDigest: digest },
    });
    await expect(createApproval(db, { by: people.ines, claimId, digest })).rejects.toThrow(
      'Whoever contributed to a claim does not approve it.',
    );
  });

  it('is not taken from another team’s claim, whichever program asks', async () => {
    const foreign = await createClaim(db, { by: people.stranger });
    await expect(
      createSubclaim(db, { by: people.mara, parentId: claimId, childId: foreign.id }),
    ).rejects.toThrow('Both claims belong to one team.');
  });
});
