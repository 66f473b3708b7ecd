import { expect, test } from 'vitest';
import { db } from '@/lib/db';
import {
  createClaim,
  createDerivation,
  createDocument,
  createEvidence,
  createMember,
  createPassage,
} from '@/prisma/factories';
import { listDraws, listDrawsOfDocument } from './draws-queries';

test('the draws of a claim reach the roots, name every document, and stay in the team', async () => {
  const by = await createMember(db);
  const report = await createDocument(db, { by, title: 'Report' });
  const article = await createDocument(db, { by, title: 'Article' });
  const post = await createDocument(db, { by, title: 'Post', text: 'It says so.' });
  await createDerivation(db, { by, fromId: post.id, toId: article.id, kind: 'quotes' });
  await createDerivation(db, { by, fromId: article.id, toId: report.id, kind: 'cites' });
  const claim = await createClaim(db, { by });
  const passage = await createPassage(db, { by, version: post.currentVersion, exact: 'says so' });
  await createEvidence(db, { by, claimId: claim.id, passageId: passage.id });

  const { draws, documents } = await listDraws(by, claim.id);
  expect(draws).toMatchObject([
    { from: post.id, to: article.id, kind: 'quotes' },
    { from: article.id, to: report.id, kind: 'cites' },
  ]);
  expect(documents.map(({ title }) => title).sort()).toEqual(['Article', 'Post', 'Report']);

  const nothing = { draws: [], documents: [] };
  expect(await listDraws(await createMember(db), claim.id)).toEqual(nothing);
  expect(await listDraws({ kind: 'visitor' }, claim.id)).toEqual(nothing);
  expect(await listDraws(by, 'no id')).toEqual(nothing);
});

test('a claim without evidence draws on nothing', async () => {
  const by = await createMember(db);
  const claim = await createClaim(db, { by });
  expect(await listDraws(by, claim.id)).toEqual({ draws: [], documents: [] });
});

test('the draws of a document: its sources and what goes back to it, not their other relatives', async () => {
  const by = await createMember(db);
  const [report, article, post, essay, letter] = await Promise.all(
    ['Report', 'Article', 'Post', 'Essay', 'Letter'].map((title) =>
      createDocument(db, { by, title }),
    ),
  );
  if (!report || !article || !post || !essay || !letter) throw new Error('Five were made.');
  const draw = (from: { id: string }, to: { id: string }) =>
    createDerivation(db, { by, fromId: from.id, toId: to.id });
  await draw(article, report);
  await draw(post, article);
  await draw(essay, report);
  await draw(post, letter);
  const titles = async (id: string) =>
    (await listDrawsOfDocument(by, id)).documents.map(({ title }) => title).sort();
  expect(await titles(article.id)).toEqual(['Article', 'Post', 'Report']);
  expect(await titles(report.id)).toEqual(['Article', 'Essay', 'Post', 'Report']);
  expect(await titles(letter.id)).toEqual(['Letter', 'Post']);
  expect((await listDrawsOfDocument(by, article.id)).draws).toHaveLength(2);
  expect(await listDrawsOfDocument(await createMember(db), article.id)).toEqual({
    draws: [],
    documents: [],
  });
});
