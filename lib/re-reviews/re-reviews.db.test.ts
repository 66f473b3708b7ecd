import { beforeEach, describe, expect, test } from 'vitest';
import type { Member } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { captureText } from '@/lib/testing/changing-document';
import { refusal } from '@/lib/testing/claim-in-progress';
import {
  createAppearance,
  createClaim,
  createDocument,
  createEvidence,
  createMember,
  createPassage,
} from '@/prisma/factories';
import { createPublication } from '@/prisma/publishing-factories';
import { settleReReview } from './mutations';
import { countReReviews, getReReview, listReReviews } from './queries';
import { reReviewFilterSchema } from './schema';

const figure = 'The port handled 4.2 million tonnes of cargo in 2024, the authority says.';
const doubt = 'A union of dockers disputes that number and wants to see the ledgers themselves.';

let by: Member;
let stranger: Member;
let published: { id: string };
let drafted: { id: string };

beforeEach(async () => {
  by = await createMember(db);
  stranger = await createMember(db, { role: 'admin' });
  const document = await createDocument(db, { by, text: `${figure}\n\n${doubt}` });
  const version = document.currentVersion;
  const first = await createPassage(db, { by, version, exact: figure });
  const second = await createPassage(db, { by, version, exact: doubt });
  drafted = await createClaim(db, { by, statement: 'Dockers doubt it.' });
  await createAppearance(db, { by, claimId: drafted.id, passageId: second.id });
  published = await createClaim(db, { by });
  await createEvidence(db, { by, claimId: published.id, passageId: first.id });
  await createEvidence(db, { by, claimId: published.id, passageId: second.id });
  await createPublication(db, { by, claimId: published.id });
  await captureText(by, document, figure.replace('4.2', '4.8'));
});

const list = (viewer: Member, filter = {}) =>
  listReReviews(viewer, reReviewFilterSchema.parse(filter));

describe('the list', () => {
  test('has published claims first, each entry with its words then and now', async () => {
    const { items, nextCursor } = await list(by);
    expect(nextCursor).toBeNull();
    expect(items.map(({ claim }) => claim.id)).toEqual([published.id, published.id, drafted.id]);
    expect(items.map(({ cause }) => cause).toSorted()).toEqual([
      'passage_altered',
      'passage_missing',
      'passage_missing',
    ]);
    const altered = items.find(({ cause }) => cause === 'passage_altered');
    expect(altered).toMatchObject({
      versionNumber: 2,
      settled: null,
      placement: { passage: { exact: figure }, place: { exact: figure.replace('4.2', '4.8') } },
      rests: [{ kind: 'evidence', stance: 'supports', version: 1 }],
      // A published claim is reopened before what it rests on changes.
      can: { settle: true, requote: false },
    });
    expect(items.at(-1)).toMatchObject({
      rests: [{ kind: 'appearance' }],
      claim: { state: 'new' },
    });
  });

  test('comes in pages without losing or repeating an entry', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list(by, { limit: 1, cursor });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual((await list(by)).items.map(({ id }) => id));
    expect(new Set(seen).size).toBe(3);
    await expect(list(by, { cursor: 'nonsense' })).rejects.toEqual(refusal('INVALID'));
  });

  test('filters by claim and document, and is empty for another team', async () => {
    expect((await list(by, { claim: drafted.id })).items).toHaveLength(1);
    expect((await list(by, { document: drafted.id })).items).toEqual([]);
    expect((await list(by, { settled: 'true' })).items).toEqual([]);
    expect(await countReReviews(by)).toBe(2);
    expect((await list(stranger)).items).toEqual([]);
    expect(await countReReviews(stranger)).toBe(0);
    const [entry] = (await list(by)).items;
    expect(await getReReview(stranger, entry?.id ?? '')).toBeNull();
  });
});

describe('settling', () => {
  test('says who found that the claim still holds, and why; once', async () => {
    const [entry] = (await list(by, { claim: drafted.id })).items;
    const input = { reReviewId: entry?.id ?? '', outcome: 'Dockers said it elsewhere, too.' };
    const observer = await createMember(db, { teamId: by.teamId, role: 'observer' });
    await expect(settleReReview(observer, input)).rejects.toEqual(refusal('FORBIDDEN'));
    await expect(settleReReview(stranger, input)).rejects.toEqual(refusal('NOT_FOUND'));
    await settleReReview(by, input);
    expect((await list(by, { claim: drafted.id })).items).toEqual([]);
    expect((await list(by, { settled: 'true' })).items).toMatchObject([
      { settled: { by: { id: by.userId }, outcome: input.outcome } },
    ]);
    await expect(settleReReview(by, input)).rejects.toMatchObject({ code: 'CONFLICT' });
    const event = await db.auditEvent.findFirst({
      where: { action: 'claim.re_review_settled', claimId: drafted.id },
    });
    expect(event).toMatchObject({ after: { outcome: input.outcome } });
  });
});
