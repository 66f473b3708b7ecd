import { beforeEach, describe, expect, it } from 'vitest';
import { type Annotation, annotationCollectionSchema } from '@/lib/annotations/model';
import { getAnnotationPage, getAnnotations } from '@/lib/annotations/queries';
import { type Member, visitor } from '@/lib/auth/types';
import { addAppearance, createClaim } from '@/lib/claims/mutations';
import { db } from '@/lib/db';
import { addComment, editComment } from '@/lib/discussion/comment-mutations';
import { openThread, resolveThread } from '@/lib/discussion/mutations';
import { attachEvidence, withdrawEvidence } from '@/lib/evidence/mutations';
import { createDocument, createMember, createPassage } from '@/prisma/factories';
import { importAnnotations } from './mutations';

const text = `港口 😀 The port handled “4.2 million” tonnes in 2024, it says.

A union disputes that number. 工会不同意这个数字。

Nobody asked the 👩‍👩‍👧 captains. Nobody asked the 👩‍👩‍👧 captains.`;

let author: Member;

beforeEach(async () => {
  author = await createMember(db, { name: 'Rana *Said*' });
});

const quote = (documentId: string, exact: string, prefix?: string) => ({
  documentId,
  quote: { exact, prefix },
});

/** Everything that can hang on a passage, in scripts and signs of several kinds. */
async function createUses(by: Member) {
  const { id: documentId } = await createDocument(db, { by, text, language: null });
  const port = await createClaim(by, {
    statement: 'The port handled 4.2 million tonnes in 2024.',
    claimant: { name: '港务局', kind: 'organization', wikidataId: 'Q148' },
    claimedOn: '2025-01-15',
    topics: ['Trade, customs', '港口'],
    language: 'zh-Hant',
  });
  const union = await createClaim(by, {
    statement: 'The union 不同意 😀.',
    claimantUnknown: true,
    claimedOnUnknown: true,
  });
  const first = quote(documentId, 'The port handled “4.2 million” tonnes');
  const evidence = await attachEvidence(by, {
    claimId: port.id,
    passage: first,
    stance: 'supports',
    reason: 'It says so 😀.\nTwice.',
    figure: { low: 4.2e6, high: 4.2e6, unit: 'tonnes', asOf: '2024-12-31' },
  });
  await attachEvidence(by, {
    claimId: union.id,
    passage: quote(documentId, '工会不同意这个数字'),
    stance: 'contradicts',
    reason: '数字不同。',
    figure: { low: -3, high: 0.5, unit: null, asOf: null },
  });
  const withdrawn = await attachEvidence(by, {
    claimId: union.id,
    passage: first,
    stance: 'context',
    reason: 'Beside the point.',
  });
  await withdrawEvidence(by, { evidenceId: withdrawn.id, reason: 'It was a mistake.' });
  await addAppearance(by, { claimId: port.id, passage: quote(documentId, '😀 The port') });
  const thread = await openThread(by, {
    target: { kind: 'passage', passage: quote(documentId, 'A union disputes') },
    body: 'Which **union**?',
  });
  const other = await createMember(db, { teamId: by.teamId, name: 'Jun 渡辺' });
  const { id: commentId } = await addComment(other, { threadId: thread.id, body: 'The second.' });
  await editComment(other, { commentId, version: 1, body: 'The third.' });
  await resolveThread(by, { threadId: thread.id, outcome: 'The third one, 工会.' });
  await openThread(by, { target: { kind: 'evidence', id: evidence.id }, body: 'Gross or net?' });
  const version = await db.documentVersion.findFirstOrThrow({ where: { documentId } });
  const from = version.text.lastIndexOf('Nobody');
  await createPassage(db, { by, version, exact: 'Nobody asked the 👩‍👩‍👧 captains.', from });
  return { documentId, port, union };
}

async function exported(by: Member, documentId: string) {
  const collection = await getAnnotations(by, { documentId }, { whole: true });
  return annotationCollectionSchema.parse(collection);
}

/** An annotation without what the importing team gives it: ids, and who did it when. */
function core({ id: _, creator: __, created: ___, modified: ____, ...rest }: Annotation) {
  const known = JSON.stringify(rest, (key, value) => {
    if (key === 'assay:document' || key === 'source' || key === 'assay:about') {
      return String(value).replace(/[0-9a-f-]{36}/, 'ID');
    }
    if (key === 'id' || key === 'sourceDate' || key === 'number') return undefined;
    if (key === 'assay:resolution') return { outcome: value.outcome };
    if (key === 'assay:withdrawn') return { reason: value.reason };
    return value;
  });
  return JSON.parse(known);
}

const itemsOf = (collection: { first?: { items: Annotation[] } }) => collection.first?.items ?? [];

describe('a round trip', () => {
  it('into an empty team with the same text loses nothing', async () => {
    const { documentId } = await createUses(author);
    const before = await exported(author, documentId);
    expect(before.total).toBe(7);
    const reader = await createMember(db, { name: 'Someone Else' });
    const url = (await db.document.findUniqueOrThrow({ where: { id: documentId } })).url;
    const copy = await createDocument(db, { by: reader, text, url, language: null });
    const items = await importAnnotations(reader, { text: JSON.stringify(before) });
    expect(items.map(({ outcome, reason }) => [outcome, reason])).toEqual(
      Array(7).fill(['anchored', null]),
    );
    const after = await exported(reader, copy.id);
    expect(itemsOf(after).map(core)).toEqual(itemsOf(before).map(core));
    const again = await importAnnotations(reader, { text: JSON.stringify(before) });
    expect(again.every(({ outcome }) => outcome === 'recognised')).toBe(true);
    expect(itemsOf(await exported(reader, copy.id))).toEqual(itemsOf(after));
  });

  it('keeps whose words the comments are', async () => {
    const { documentId } = await createUses(author);
    const before = await exported(author, documentId);
    const reader = await createMember(db);
    await createDocument(db, { by: reader, text });
    await importAnnotations(reader, { text: JSON.stringify(before) });
    const comments = await db.comment.findMany({
      where: { thread: { teamId: reader.teamId } },
      orderBy: { id: 'asc' },
    });
    expect(
      comments.some(({ body }) =>
        /^\*Written by Jun 渡辺 on 20.*, imported here\.\*\n\nThe third\.$/.test(body),
      ),
    ).toBe(true);
    expect(comments.every(({ authorId }) => authorId === reader.userId)).toBe(true);
  });

  it('into the own team changes nothing', async () => {
    const { documentId } = await createUses(author);
    const before = await exported(author, documentId);
    const items = await importAnnotations(author, { text: JSON.stringify(before), documentId });
    expect(items.every(({ outcome }) => outcome === 'recognised')).toBe(true);
    expect(await exported(author, documentId)).toEqual(before);
  });

  it('of one claim, and of the team page by page', async () => {
    const { port, documentId } = await createUses(author);
    const claim = await getAnnotations(author, { claimId: port.id }, { whole: true });
    expect(claim?.first?.items.map((one) => one['assay:kind'])).toEqual([
      'appearance',
      'evidence',
      'thread',
    ]);
    const version = await db.documentVersion.findFirstOrThrow({ where: { documentId } });
    await db.passage.createMany({
      data: Array.from({ length: 40 }, (_, start) => start)
        .filter((start) => version.text.slice(start, start + 20).isWellFormed())
        .flatMap((start) =>
          [...Array(10).keys()].map((more) => ({ start, end: start + 20 + more })),
        )
        .filter(({ start, end }) => version.text.slice(start, end).isWellFormed())
        .map((span) => ({
          ...span,
          exact: version.text.slice(span.start, span.end),
          ...{ prefix: '', suffix: '', documentId, versionId: version.id },
          createdById: author.userId,
        })),
    });
    const scope = { teamId: author.teamId };
    const first = await getAnnotations(author, scope, { whole: false });
    const total = first?.total ?? 0;
    expect(total).toBeGreaterThan(250);
    const second = await getAnnotationPage(author, scope, 2);
    expect(second).toMatchObject({ startIndex: 200, partOf: first?.id, prev: first?.first?.id });
    expect(first?.first?.next).toBe(second?.id);
    const all = await getAnnotations(author, scope, { whole: true });
    const paged = [...(first?.first?.items ?? []), ...(second?.items ?? [])];
    expect(all?.first?.items.slice(0, paged.length)).toEqual(paged);
    expect(all?.first?.items).toHaveLength(total);
    expect(await getAnnotationPage(author, scope, 9)).toBeNull();
  });

  it('shows nothing to others', async () => {
    const { port, documentId } = await createUses(author);
    const stranger = await createMember(db);
    for (const viewer of [stranger, visitor]) {
      for (const scope of [{ documentId }, { claimId: port.id }, { teamId: author.teamId }]) {
        expect(await getAnnotations(viewer, scope, { whole: true })).toBeNull();
        expect(await getAnnotationPage(viewer, scope, 1)).toBeNull();
      }
    }
    expect(await getAnnotations(author, { documentId: 'x' }, { whole: true })).toBeNull();
  });
});

it('counts characters as code points and keeps our own positions beside them', async () => {
  const { documentId } = await createUses(author);
  const version = await db.documentVersion.findFirstOrThrow({ where: { documentId } });
  for (const { target } of itemsOf(await exported(author, documentId))) {
    const [{ exact }, position] = target.selector;
    expect([...version.text].slice(position.start, position.end).join('')).toBe(exact);
    const { 'assay:startUtf16': start, 'assay:endUtf16': end } = position;
    expect(version.text.slice(start, end)).toBe(exact);
    expect(target['assay:textSha256']).toBe(version.textSha256);
  }
});
