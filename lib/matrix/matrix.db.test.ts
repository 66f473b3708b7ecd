import { beforeEach, describe, expect, test } from 'vitest';
import { type Member, visitor } from '@/lib/auth/types';
import { createClaim as makeClaim } from '@/lib/claims/mutations';
import { db } from '@/lib/db';
import { attachEvidence, withdrawEvidence } from '@/lib/evidence/mutations';
import { sampleSnapshot } from '@/lib/publications/sample-snapshot';
import {
  createClaim,
  createDerivation,
  createDocument,
  createMember,
  createTeam,
} from '@/prisma/factories';
import { createPublication } from '@/prisma/publishing-factories';
import { getMatrix } from './queries';
import { readMatrixFilter } from './schema';
import { getTopicMatrix } from './topic-queries';

let by: Member;
let stranger: Member;

beforeEach(async () => {
  by = await createMember(db);
  stranger = await createMember(db, { teamId: (await createTeam(db, { name: 'Elsewhere' })).id });
});

const told = 'The port handled 4.2 million tonnes in 2024, the authority says.';
const doubted = 'A union disputes that number.';
const show = (search: Record<string, string> = {}, viewer: Member = by) =>
  getMatrix(viewer, readMatrixFilter(search));

/** Two claims and three documents, one of which repeats another. */
async function whoSaysWhat() {
  const office = await createDocument(db, { by, title: 'Yearbook', publisher: 'Office' });
  const wire = await createDocument(db, {
    ...{ by, title: 'Copy', publisher: 'Wire', publishedOn: new Date('2025-02-01') },
  });
  const union = await createDocument(db, { by, title: 'Letter', publisher: 'Union' });
  await createDerivation(db, { by, fromId: wire.id, toId: office.id, kind: 'republishes' });
  const first = await makeClaim(by, { statement: 'It grew.', topics: ['Trade'] });
  const second = await makeClaim(by, { statement: 'It is large.', claimant: { name: 'Dock' } });
  const attach = (claimId: string, documentId: string, stance: 'supports' | 'contradicts') =>
    attachEvidence(by, {
      ...{ claimId, stance, reason: 'It says so.' },
      passage: { documentId, quote: { exact: stance === 'supports' ? told : doubted } },
    });
  await attach(first.id, office.id, 'supports');
  await attach(first.id, wire.id, 'supports');
  await attach(first.id, union.id, 'contradicts');
  const last = await attach(second.id, wire.id, 'supports');
  return { office, wire, union, first, second, last };
}

describe('on the desk', () => {
  test('copies of one source are one column, and one in the totals', async () => {
    const { office, union, first } = await whoSaysWhat();
    const sources = await show();
    expect(sources.columns.map(({ document }) => document.id)).toEqual([office.id, union.id]);
    expect(sources.rows[0]).toMatchObject({ disagreement: 2, totals: { supports: 1 } });
    expect(sources.rows[0]?.claim).toMatchObject({ number: first.number, state: 'new' });
    const documents = await show({ by: 'documents' });
    expect(documents.columns).toHaveLength(3);
    expect(documents.rows[0]).toMatchObject({ disagreement: 2, totals: { supports: 2 } });
    expect(documents.rows[0]?.cells[0]?.evidence[0]).toMatchObject({ exact: told });
  });

  test('filters by topic, claimant, publisher and date', async () => {
    await whoSaysWhat();
    const statements = async (search: Record<string, string>) =>
      (await show({ ...search, sort: 'number' })).rows.map(({ claim }) => claim.statement);
    expect(await statements({ topic: 'trade' })).toEqual(['It grew.']);
    expect(await statements({ claimant: 'Dock' })).toEqual(['It is large.']);
    expect(await statements({ publisher: 'Union' })).toEqual(['It grew.']);
    expect(await statements({ from: '2025-02-01' })).toEqual(['It is large.', 'It grew.']);
    expect(await statements({ to: '2024-12-31' })).toEqual([]);
    const { totals, silent } = await show({ publisher: 'Union' });
    expect([totals, silent]).toEqual([
      { supports: 0, contradicts: 1, qualifies: 0, context: 0 },
      1,
    ]);
  });

  test('is of one claim when asked', async () => {
    const { second } = await whoSaysWhat();
    const { rows } = await getMatrix(by, readMatrixFilter({}), second.id);
    expect(rows.map(({ claim }) => claim.id)).toEqual([second.id]);
    expect((await getMatrix(stranger, readMatrixFilter({}), second.id)).rows).toEqual([]);
  });

  test('withdrawn evidence does not count', async () => {
    const { last } = await whoSaysWhat();
    await withdrawEvidence(by, { evidenceId: last.id, reason: 'It says nothing of the kind.' });
    const { rows, totals, silent } = await show();
    expect(rows).toHaveLength(1);
    expect([totals.supports, silent]).toEqual([1, 1]);
  });

  test('closed claims are left out', async () => {
    const { second } = await whoSaysWhat();
    await db.claim.update({
      where: { id: second.id },
      data: { state: 'closed', closeReason: 'out_of_scope' },
    });
    expect((await show()).rows).toHaveLength(1);
  });

  test('another team, a visitor and a job see nothing of it', async () => {
    await whoSaysWhat();
    const empty = { rows: [], columns: [], documents: [], silent: 0 };
    expect(await show({}, stranger)).toMatchObject(empty);
    expect(await getMatrix(visitor, readMatrixFilter({}))).toMatchObject(empty);
    const job = { kind: 'system', job: 'test' } as const;
    expect(await getMatrix(job, readMatrixFilter({}))).toMatchObject(empty);
  });
});

describe('of a topic', () => {
  const topics = [{ slug: 'tide', name: 'Tide' }];
  const shown = { by: 'sources', sort: 'disagreement' } as const;

  async function publish(slug: string, number: number, change: object = {}) {
    const claim = await createClaim(db, { by });
    const snapshot = { ...sampleSnapshot('Said.', { slug, topics, number }), ...change };
    return createPublication(db, {
      ...{ by, claimId: claim.id, slug, topics: snapshot.topics.map((topic) => topic.slug) },
      snapshot: JSON.stringify(snapshot),
    });
  }

  test('shows published claims only, from their snapshots', async () => {
    await whoSaysWhat();
    await makeClaim(by, { statement: 'Not published.', topics: ['Tide'] });
    await publish('low-tide', 1);
    await publish('elsewhere', 1, { topics: [{ slug: 'wind', name: 'Wind' }] });
    const found = await getTopicMatrix('tide', shown);
    expect(found?.topic).toEqual({ slug: 'tide', name: 'Tide' });
    expect(found?.matrix.rows.map(({ claim }) => claim.id)).toEqual(['low-tide']);
    // d1 quotes d2: one source on either side.
    expect(found?.matrix.rows[0]).toMatchObject({
      disagreement: 2,
      totals: { supports: 1, contradicts: 1 },
    });
    expect(await getTopicMatrix('tide', { ...shown, claim: 'nothing' })).toMatchObject({
      matrix: { rows: [] },
    });
  });

  test('is null where nothing is published, and after a retraction', async () => {
    await makeClaim(by, { statement: 'Not published.', topics: ['Ebb'] });
    expect(await getTopicMatrix('ebb', shown)).toBeNull();
    const ebb = [{ slug: 'ebb', name: 'Ebb' }];
    const { claimId, slug } = await publish('ebb-claim', 1, { topics: ebb });
    expect(await getTopicMatrix('ebb', shown)).not.toBeNull();
    await db.claim.update({ where: { id: claimId }, data: { state: 'researching', round: 2 } });
    await createPublication(db, {
      ...{ by, claimId, slug, kind: 'retraction', topics: ['ebb'] },
      snapshot: JSON.stringify(sampleSnapshot('Said.', { slug, topics: ebb })),
    });
    expect(await getTopicMatrix('ebb', shown)).toBeNull();
  });
});
