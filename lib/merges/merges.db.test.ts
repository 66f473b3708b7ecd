import { beforeEach, describe, expect, it } from 'vitest';
import type { Member } from '@/lib/auth/types';
import { listClaimHistory } from '@/lib/claims/queries';
import { db } from '@/lib/db';
import { attachEvidence, recordSearch } from '@/lib/evidence/mutations';
import { transitionClaim } from '@/lib/lifecycle/mutations';
import { decideMatch } from '@/lib/matches/mutations';
import { listMatches } from '@/lib/matches/queries';
import { getSuccessor } from '@/lib/publications/latest-queries';
import { listPublishedSlugs } from '@/lib/publications/queries';
import {
  attach,
  beginClaim,
  people,
  refusal,
  stateNow,
  claimId as target,
  toApproval,
} from '@/lib/testing/claim-in-progress';
import {
  createAppearance,
  createClaim,
  createDocument,
  createMember,
  createPassage,
  createSearchRecord,
} from '@/prisma/factories';
import {
  createPublication,
  createRatedClaim,
  createSubclaim,
  createThread,
} from '@/prisma/publishing-factories';
import { mergeClaim } from './mutations';
import { getMergedInto, listMergedThreads } from './queries';

const reason = 'The same statement, word for word.';
const text = 'The office counted 420 trout. A net caught 12 more. Nobody counted eels.';
let source: { id: string; number: number };
let document: Awaited<ReturnType<typeof createDocument>>;

beforeEach(async () => {
  await beginClaim();
  source = await createClaim(db, { by: people.jonas, statement: 'The trout doubled.' });
  document = await createDocument(db, { by: people.jonas, text });
});

const merge = (by: Member = people.ines, intoId = target, claimId = source.id) =>
  mergeClaim(by, { claimId, intoId, reason });
const quote = (exact: string) => ({ documentId: document.id, quote: { exact } });
const passage = (exact: string) =>
  createPassage(db, { by: people.jonas, version: document.currentVersion, exact });
const evidenceOf = (claimId: string) =>
  db.evidence.findMany({ where: { claimId, withdrawnAt: null }, orderBy: { id: 'asc' } });
const claimOf = (id: string) => db.claim.findUniqueOrThrow({ where: { id } });

describe('merging a duplicate', () => {
  it('carries what it rests on, each thing with its author, once', async () => {
    const figure = { figureLow: 12, figureHigh: 12, figureUnit: 'trout' };
    const both = quote('The office counted 420 trout.');
    for (const claimId of [source.id, target])
      await attachEvidence(people.mara, {
        claimId,
        passage: both,
        stance: 'supports',
        reason: 'Counted.',
      });
    const net = await attachEvidence(people.jonas, {
      claimId: source.id,
      passage: quote('A net caught 12 more.'),
      stance: 'qualifies',
      reason: 'A net is no count.',
    });
    await db.evidence.update({ where: { id: net.id }, data: figure });
    const eels = await passage('Nobody counted eels.');
    await createAppearance(db, { by: people.jonas, claimId: source.id, passageId: eels.id });
    for (const claimId of [source.id, target])
      await createSearchRecord(db, { by: people.jonas, claimId });
    await recordSearch(people.jonas, {
      claimId: source.id,
      where: 'Archive',
      query: 'eels',
      searchedOn: '2025-02-03',
    });
    await db.assignment.create({ data: { claimId: source.id, userId: people.jonas.userId } });
    const topic = await db.topic.create({
      data: { teamId: people.mara.teamId, slug: 'rivers', name: 'Rivers' },
    });
    await db.claimTopic.create({ data: { claimId: source.id, topicId: topic.id } });

    const { carried, into } = await merge();

    expect(into.id).toBe(target);
    expect(carried).toEqual({ evidence: 1, appearances: 1, searches: 1, subclaims: 0 });
    const [, copy] = await evidenceOf(target);
    expect(copy).toMatchObject({
      ...figure,
      ...{ stance: 'qualifies', reason: 'A net is no count.', version: 1 },
      ...{ createdById: people.jonas.userId, changedById: people.ines.userId },
    });
    expect(await evidenceOf(source.id)).toHaveLength(2);
    expect(await db.searchRecord.count({ where: { claimId: target } })).toBe(2);
    const filed = await db.claim.findUniqueOrThrow({
      where: { id: target },
      select: { topics: true, assignments: true, appearances: true },
    });
    expect(filed.topics).toMatchObject([{ topicId: topic.id }]);
    expect(filed.assignments).toMatchObject([{ userId: people.jonas.userId }]);
    expect(filed.appearances).toMatchObject([{ createdById: people.jonas.userId }]);
    const contributors = await db.contributor.findMany({ where: { claimId: target } });
    expect(contributors.map(({ userId }) => userId).toSorted()).toEqual(
      [people.mara, people.jonas, people.ines].map(({ userId }) => userId).toSorted(),
    );
  });

  it('closes the duplicate, keeps both histories, and leads from one to the other', async () => {
    const thread = await createThread(db, { by: people.jonas, claimId: source.id });
    await merge();
    expect(await claimOf(source.id)).toMatchObject({
      ...{ state: 'closed', closeReason: 'duplicate', duplicateOfId: target },
    });
    const last = async (id: string) => (await listClaimHistory(people.mara, id)) ?? [];
    const [merged, ...before] = (await last(source.id)).map(({ action }) => action);
    expect([merged, ...before].slice(0, 3)).toEqual([
      'claim.merged',
      'match.confirmed',
      'claim.moved',
    ]);
    expect((await last(target))[0]).toMatchObject({
      action: 'claim.took_over',
      after: { number: source.number, reason },
    });
    expect(await getMergedInto(people.mara, { number: source.number })).toMatchObject({
      id: target,
    });
    expect(await getMergedInto(people.mara, { id: target })).toBeNull();
    expect(await getMergedInto(people.stranger, { id: source.id })).toBeNull();
    expect(await listMergedThreads(people.mara, target)).toMatchObject([
      { number: source.number, threads: [{ id: thread.id, claim: { id: source.id } }] },
    ]);
    expect(await listMergedThreads(people.stranger, target)).toEqual([]);
  });

  it('lapses what lies before the editors', async () => {
    await toApproval();
    await attachEvidence(people.jonas, {
      claimId: source.id,
      passage: quote('A net caught 12 more.'),
      stance: 'context',
      reason: 'A net.',
    });
    await merge();
    expect(await stateNow()).toBe('drafting');
  });

  it('follows a chain to its end, and a reopened claim stands for itself again', async () => {
    const third = await createClaim(db, { by: people.mara });
    await merge();
    await merge(people.ines, third.id, target);
    expect(await getMergedInto(people.mara, { id: source.id })).toMatchObject({ id: third.id });
    await transitionClaim(people.ines, { claimId: source.id, to: 'researching', reason });
    expect(await getMergedInto(people.mara, { id: source.id })).toBeNull();
    expect(await claimOf(source.id)).toMatchObject({ duplicateOfId: null, round: 2 });
    const circle = { claimId: third.id, to: 'closed', closeReason: 'duplicate' } as const;
    await expect(transitionClaim(people.ines, { ...circle, duplicateOf: target })).rejects.toEqual(
      refusal('INVALID'),
    );
  });

  it('is for editors, of two claims of the team that are not closed', async () => {
    for (const person of [people.observer, people.mara])
      await expect(merge(person)).rejects.toEqual(refusal('FORBIDDEN'));
    await expect(merge(people.stranger)).rejects.toEqual(refusal('NOT_FOUND'));
    const foreign = await createClaim(db, { by: people.stranger });
    await expect(merge(people.ines, foreign.id)).rejects.toEqual(refusal('NOT_FOUND'));
    await expect(merge(people.ines, source.id)).rejects.toEqual(refusal('INVALID'));
    await merge();
    await expect(merge()).rejects.toThrow(`#${source.number} is closed already.`);
    const third = await createClaim(db, { by: people.mara });
    await expect(merge(people.ines, source.id, third.id)).rejects.toThrow(
      `#${source.number} is closed. Reopen it`,
    );
  });

  it('lets one of two opposite merges through, and both of two into one', async () => {
    const third = await createClaim(db, { by: people.mara });
    const opposite = await Promise.allSettled([
      merge(people.ines, target, source.id),
      merge(people.ines, source.id, target),
    ]);
    expect(opposite.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const left = (await claimOf(target)).state === 'closed' ? source.id : target;
    const fourth = await createClaim(db, { by: people.mara });
    await Promise.all([
      merge(people.ines, third.id, left),
      merge(people.ines, third.id, fourth.id),
    ]);
    expect(await db.claim.count({ where: { duplicateOfId: third.id } })).toBe(2);
  });
});

describe('a published duplicate', () => {
  it('is reopened and closed in one act, and its page leads on once the other is published', async () => {
    const { id, slug } = await createRatedClaim(db, { by: people.mara, rating: 'mixed' });
    await merge(people.ines, target, id);
    expect(await claimOf(id)).toMatchObject({ state: 'closed', round: 2 });
    expect(await getSuccessor(slug ?? '')).toBeNull();
    const slugs = async () => (await listPublishedSlugs()).map((row) => row.slug);
    expect(await slugs()).toContain(slug);
    const publication = await createPublication(db, { by: people.mara, claimId: target });
    expect(await getSuccessor(slug ?? '')).toBe(publication.slug);
    expect(await slugs()).not.toContain(slug);
    const step = { claimId: id, to: 'researching', reason } as const;
    expect(await transitionClaim(people.ines, step)).toEqual({
      state: 'researching',
      changedPage: slug,
    });
    expect(await getSuccessor(slug ?? '')).toBeNull();
  });

  it('keeps what it rests on when the other is published and not reopened', async () => {
    await attach(people.mara, 'The office counted 420 trout.', 'supports');
    await createPublication(db, { by: people.mara, claimId: target });
    await attachEvidence(people.jonas, {
      claimId: source.id,
      passage: quote('A net caught 12 more.'),
      stance: 'context',
      reason: 'A net.',
    });
    const { carried } = await merge();
    expect(carried).toEqual({ evidence: 0, appearances: 0, searches: 0, subclaims: 0 });
    expect(await evidenceOf(target)).toHaveLength(1);
    expect((await claimOf(target)).state).toBe('published');
  });
});

describe('links of a duplicate', () => {
  const tie = (parentId: string, childId: string) =>
    createSubclaim(db, { by: people.mara, parentId, childId });
  const childrenOf = async (parentId: string) =>
    (await db.subclaim.findMany({ where: { parentId }, orderBy: { id: 'asc' } })).map(
      ({ childId }) => childId,
    );

  it('point to the other claim, without loops, circles or pairs', async () => {
    const make = () => createClaim(db, { by: people.mara });
    const [plain, both, below, closing] = [await make(), await make(), await make(), await make()];
    await tie(plain.id, source.id);
    await tie(both.id, source.id);
    await tie(both.id, target);
    await tie(target, source.id);
    await tie(source.id, below.id);
    // `closing` is part of the target already, so it cannot have it as a part.
    await tie(target, closing.id);
    await tie(closing.id, source.id);
    const { carried } = await merge();
    expect(await childrenOf(plain.id)).toEqual([target]);
    expect(await childrenOf(both.id)).toEqual([target]);
    expect(await childrenOf(target)).toEqual([closing.id, below.id]);
    expect(await childrenOf(closing.id)).toEqual([source.id]);
    expect(await childrenOf(source.id)).toEqual([below.id]);
    expect(carried.subclaims).toBe(1);
  });

  it('stay as published where the parent is published', async () => {
    const parent = await createClaim(db, { by: people.mara });
    await tie(parent.id, source.id);
    await createPublication(db, { by: people.mara, claimId: parent.id });
    await merge();
    expect(await childrenOf(parent.id)).toEqual([source.id]);
  });
});

describe('matches of a duplicate', () => {
  it('are those of the other claim, and the two are no suggestion any more', async () => {
    const third = await createClaim(db, { by: people.mara, statement: 'The trout doubled again.' });
    await decideMatch(people.mara, {
      claimId: source.id,
      otherId: third.id,
      decision: 'confirmed',
    });
    await merge();
    const { confirmed = [], suggested } = (await listMatches(people.mara, target)) ?? {};
    expect(confirmed.map(({ id }) => id).toSorted()).toEqual([source.id, third.id].toSorted());
    expect(suggested?.team).toEqual([]);
  });

  it('a new editor who wrote none of it may approve later', async () => {
    await merge();
    const editor = await createMember(db, { teamId: people.mara.teamId, role: 'editor' });
    const own = await db.contributor.count({ where: { claimId: target, userId: editor.userId } });
    expect(own).toBe(0);
  });
});
