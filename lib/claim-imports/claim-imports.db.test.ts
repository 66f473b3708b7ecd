import { runOnce } from 'graphile-worker';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Member, visitor } from '@/lib/auth/types';
import { createClaim } from '@/lib/claims/mutations';
import { getClaim } from '@/lib/claims/queries';
import { db, pool } from '@/lib/db';
import { workerLogger } from '@/lib/jobs/logger';
import { migrateJobs } from '@/lib/jobs/migrate';
import { tasks } from '@/lib/jobs/tasks';
import { createMember } from '@/prisma/factories';
import { mapClaimImport, requestClaimImport, runClaimImport, startClaimImport } from './mutations';
import { getClaimImport, getClaimOrigin, previewClaimImport } from './queries';
import { mappingSchema } from './schema';

let reviewer: Member;

beforeAll(migrateJobs);
beforeEach(async () => {
  reviewer = await createMember(db);
});

const file = (text: string, name = 'claims.csv') => ({
  name,
  bytes: new TextEncoder().encode(text),
});

const work = () =>
  runOnce({ pgPool: pool(), taskList: tasks, logger: workerLogger, noHandleSignals: true });

const table = `Claim;Speaker;Date;Tags;Verdict;Link
"The port handled 4.2 million tonnes; a record.";Port Authority;2024-03-01;Trade, ports;False;https://a.example/1
港口去年处理了四百二十万吨货物。;港务局;2024年3月2日;贸易;;
;Nobody;;;;
The bridge is closed.;Roads Office;03/04/2024;;;
The bridge is open.;Roads Office;;;;not an address
the  BRIDGE is open;;;;;
The  bridge is  OPEN;;;;;
`;

async function importAll(text: string, name?: string) {
  const { id } = await requestClaimImport(reviewer, file(text, name));
  await startClaimImport(reviewer, { importId: id });
  await work();
  return getClaimImport(reviewer, id);
}

describe('a file of claims', () => {
  it('is tried before it is imported, and makes no claim by that', async () => {
    const { id } = await requestClaimImport(reviewer, file(table));
    const tried = await getClaimImport(reviewer, id);
    expect(tried).toMatchObject({
      status: 'mapping',
      rows: 7,
      taken: 3,
      recognised: 1,
      refused: 3,
    });
    expect(tried?.mapping.columns).toEqual({
      statement: 'Claim',
      claimant: 'Speaker',
      claimedOn: 'Date',
      topics: 'Tags',
      rating: 'Verdict',
      url: 'Link',
    });
    expect(tried?.refusals).toEqual([
      expect.objectContaining({ row: 4, fields: { statement: expect.any(String) } }),
      expect.objectContaining({ row: 5, reason: expect.stringContaining('two days') }),
      expect.objectContaining({ row: 6, fields: { url: expect.any(String) } }),
      expect.objectContaining({ row: 8, earlierRow: 7 }),
    ]);
    expect(await db.claim.count({ where: { teamId: reviewer.teamId } })).toBe(0);
    const preview = await previewClaimImport(reviewer, id);
    expect(preview?.rows[1]).toMatchObject({ claimedOn: '2024-03-02', topics: ['贸易'] });
    expect(preview?.samples.Link).toBe('https://a.example/1');
  });

  it('says in its trial, too, which claims were made here already', async () => {
    const { number } = await createClaim(reviewer, { statement: 'The bridge is open.' });
    const { id } = await requestClaimImport(reviewer, file('Claim\nThe bridge is  OPEN.\n'));
    const tried = await getClaimImport(reviewer, id);
    expect(tried).toMatchObject({ taken: 0, recognised: 1 });
    expect(tried?.refusals).toEqual([expect.objectContaining({ row: 2, sameAs: number })]);
  });

  it('gives other columns and an order of dates by hand', async () => {
    const { id } = await requestClaimImport(reviewer, file(table));
    const mapping = mappingSchema.parse({
      columns: { statement: 'Claim', claimedOn: 'Date' },
      dates: 'day_first',
    });
    await mapClaimImport(reviewer, { importId: id, mapping });
    expect(await getClaimImport(reviewer, id)).toMatchObject({ taken: 5, refused: 1 });
    const wrong = mappingSchema.parse({ columns: { statement: 'Nothing' } });
    await expect(mapClaimImport(reviewer, { importId: id, mapping: wrong })).rejects.toMatchObject({
      code: 'INVALID',
      fields: { statement: expect.any(String) },
    });
  });

  it('is imported by a job: good rows are claims, bad ones are named, a rating stays what it was', async () => {
    const done = await importAll(table);
    expect(done).toMatchObject({ status: 'done', rows: 7, done: 7, taken: 3, recognised: 1 });
    const claim = await getClaim(reviewer, { number: 1 });
    expect(claim).toMatchObject({
      statement: 'The port handled 4.2 million tonnes; a record.',
      claimant: { name: 'Port Authority' },
      claimedOn: '2024-03-01',
      state: 'new',
    });
    expect(claim?.topics.map(({ name }) => name)).toEqual(['Trade', 'ports']);
    expect(await getClaimOrigin(reviewer, claim?.id ?? '')).toMatchObject({
      ...{ file: 'claims.csv', row: 2, rating: 'False', url: 'https://a.example/1' },
    });
    expect(await db.verdict.count({ where: { claim: { teamId: reviewer.teamId } } })).toBe(0);
    const events = await db.auditEvent.findMany({ where: { claimId: claim?.id } });
    expect(events).toEqual([
      expect.objectContaining({
        action: 'claim.created',
        actorId: reviewer.userId,
        after: expect.objectContaining({ number: 1, claimant: 'Port Authority', row: 2 }),
      }),
    ]);
    const row = await db.claimImport.findFirst({ where: { id: done?.id } });
    expect(row?.bytes).toBeNull();
    const { number } = await createClaim(reviewer, { statement: 'The next one.' });
    expect(number).toBe(4);
  });

  it('imported a second time makes nothing twice', async () => {
    await importAll(table);
    const again = await importAll(table);
    expect(again).toMatchObject({ taken: 0, recognised: 4, refused: 3, done: 7 });
    expect(again?.refusals[0]).toMatchObject({ row: 2, sameAs: 1 });
    expect(await db.claim.count({ where: { teamId: reviewer.teamId } })).toBe(3);
  });

  it('goes on where a killed process stopped', async () => {
    const lines = Array.from({ length: 1200 }, (_, index) => `Statement number ${index}.`);
    const { id } = await requestClaimImport(reviewer, file(['statement', ...lines].join('\n')));
    await startClaimImport(reviewer, { importId: id });
    const steps: number[] = [];
    const stopped = runClaimImport(reviewer, id, (done) => {
      steps.push(done);
      if (done === 1000) throw new Error('killed');
    });
    await stopped;
    await db.claimImport.update({
      where: { id },
      data: { status: 'running', bytes: file(['statement', ...lines].join('\n')).bytes },
    });
    await runClaimImport(reviewer, id, (done) => steps.push(done));
    expect(steps).toEqual([500, 1000, 1200]);
    expect(await getClaimImport(reviewer, id)).toMatchObject({ status: 'done', taken: 1200 });
    const rows = await db.claim.findMany({
      where: { teamId: reviewer.teamId },
      select: { number: true, origin: { select: { row: true } } },
      orderBy: { number: 'asc' },
    });
    expect(rows.map(({ number }) => number)).toEqual(lines.map((_, index) => index + 1));
    expect(rows.every(({ number, origin }) => origin?.row === number + 1)).toBe(true);
  });

  it('may be JSON Lines, with a line that is none', async () => {
    const text = [
      '{"statement":"The harbour is deep.","claimant":{"name":"Rim Haddad","kind":"person"},"topics":["A, B","C"]}',
      '{"statement":',
      '{"statement":"Nul \\u0000 inside."}',
      '{"statement":"Broken \\ud800 pair.","rating":3,"claimant":{"name":"X"}}',
    ].join('\n');
    const { id } = await requestClaimImport(reviewer, file(text, 'claims.jsonl'));
    const mapping = mappingSchema.parse({
      columns: {
        ...{ statement: 'statement', claimant: 'claimant.name', claimantKind: 'claimant.kind' },
        ...{ topics: 'topics', rating: 'rating' },
      },
    });
    await mapClaimImport(reviewer, { importId: id, mapping });
    await startClaimImport(reviewer, { importId: id });
    await work();
    const done = await getClaimImport(reviewer, id);
    expect(done).toMatchObject({ format: 'jsonl', taken: 2, refused: 2 });
    expect(done?.refusals.map(({ row }) => row)).toEqual([2, 3]);
    expect(await getClaim(reviewer, { number: 1 })).toMatchObject({
      claimant: { name: 'Rim Haddad', kind: 'person' },
      topics: [{ name: 'A, B' }, { name: 'C' }],
    });
    expect(await getClaim(reviewer, { number: 2 })).toMatchObject({
      statement: 'Broken \uFFFD pair.',
    });
  });
});

describe('who may', () => {
  it('see an import: the team and nobody else', async () => {
    const { id } = await requestClaimImport(reviewer, file(table));
    const stranger = await createMember(db);
    const observer = await createMember(db, { teamId: reviewer.teamId, role: 'observer' });
    expect(await getClaimImport(observer, id)).not.toBeNull();
    for (const viewer of [stranger, visitor]) {
      expect(await getClaimImport(viewer, id)).toBeNull();
      expect(await previewClaimImport(viewer, id)).toBeNull();
    }
    expect(await getClaimImport(reviewer, 'nonsense')).toBeNull();
    const importId = id;
    await expect(startClaimImport(stranger, { importId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(startClaimImport(observer, { importId })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(requestClaimImport(observer, file(table))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('see where a claim came from: whoever sees the claim', async () => {
    await importAll('statement\nOne.');
    const claim = await getClaim(reviewer, { number: 1 });
    expect(await getClaimOrigin(await createMember(db), claim?.id ?? '')).toBeNull();
    expect(await getClaimOrigin(reviewer, 'nonsense')).toBeNull();
  });

  it('start one twice: nobody', async () => {
    const { id: importId } = await requestClaimImport(reviewer, file('statement\nOne.'));
    await startClaimImport(reviewer, { importId });
    await expect(startClaimImport(reviewer, { importId })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    await work();
  });
});

it('does not make a claim twice that somebody makes while the file is imported', async () => {
  const lines = Array.from({ length: 600 }, (_, index) => `Statement number ${index}.`);
  const { id } = await requestClaimImport(reviewer, file(['statement', ...lines].join('\n')));
  await startClaimImport(reviewer, { importId: id });
  const colleague = await createMember(db, { teamId: reviewer.teamId });
  const made: Promise<unknown>[] = [];
  await runClaimImport(reviewer, id, () => {
    if (made.length === 0) made.push(createClaim(colleague, { statement: 'Something else.' }));
  });
  await Promise.all(made);
  const claims = await db.claim.findMany({ where: { teamId: reviewer.teamId } });
  expect(new Set(claims.map(({ number }) => number)).size).toBe(601);
  expect(await getClaimImport(reviewer, id)).toMatchObject({ taken: 600, status: 'done' });
  await work();
});

it.each([
  ['', 'There are no rows'],
  ['statement\n', 'There are no rows'],
  ['PK\u0003\u0004\0\0', 'Save the table as CSV'],
  ['a,b\n"x', 'quotation mark'],
])('a file that is no table is refused in a sentence: %j', async (text, sentence) => {
  await expect(requestClaimImport(reviewer, file(text))).rejects.toThrow(sentence);
});
