import { runOnce } from 'graphile-worker';
import { beforeAll, expect, it } from 'vitest';
import { type Member, visitor } from '@/lib/auth/types';
import { requestClaimImport, startClaimImport } from '@/lib/claim-imports/mutations';
import { createClaim } from '@/lib/claims/mutations';
import { db, pool } from '@/lib/db';
import { workerLogger } from '@/lib/jobs/logger';
import { migrateJobs } from '@/lib/jobs/migrate';
import { tasks } from '@/lib/jobs/tasks';
import {
  createDerivation,
  createDocument,
  createEvidence,
  createMember,
  createPassage,
} from '@/prisma/factories';
import { createVerdict } from '@/prisma/publishing-factories';
import { writeClaims } from './queries';
import { claimExportSchema } from './schema';

let reviewer: Member;

beforeAll(async () => {
  await migrateJobs();
  reviewer = await createMember(db);
});

async function written(member: Member | typeof visitor, query: Record<string, unknown>) {
  const pieces: string[] = [];
  for await (const piece of writeClaims(member, claimExportSchema.parse(query))) pieces.push(piece);
  return pieces;
}

const lines = async (member: Member, query: Record<string, unknown> = {}) =>
  (await written(member, { ...query, format: 'jsonl' }))
    .join('')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

it('writes what a claim is, its verdict, and how many independent sources it has', async () => {
  const { id } = await createClaim(reviewer, {
    statement: 'The port is “deep”,\nso they say.',
    claimant: { name: '港务局', kind: 'organization' },
    claimedOn: '2024-03-01',
    topics: ['Trade, customs'],
  });
  const survey = await createDocument(db, { by: reviewer, text: 'The port is deep.' });
  const copy = await createDocument(db, { by: reviewer, text: 'It says the port is deep.' });
  await createDerivation(db, { by: reviewer, fromId: copy.id, toId: survey.id });
  for (const [version, exact] of [
    [survey.currentVersion, 'The port is deep.'],
    [copy.currentVersion, 'the port is deep'],
  ] as const) {
    const passage = await createPassage(db, { by: reviewer, version, exact });
    await createEvidence(db, { by: reviewer, claimId: id, passageId: passage.id });
  }
  await createVerdict(db, { by: reviewer, claimId: id });
  expect(await lines(reviewer)).toEqual([
    {
      ...{ number: 1, statement: 'The port is “deep”,\nso they say.', language: null },
      ...{ claimant: '港务局', claimantKind: 'organization', claimedOn: '2024-03-01' },
      ...{ topics: ['Trade, customs'], state: 'new', priority: 'normal', dueOn: null },
      ...{ rating: 'Mixed', ratingKey: 'mixed' },
      ...{ confidence: 60, summary: expect.any(String), documents: 2, independentSources: 1 },
      evidence: { supports: 2, contradicts: 0, qualifies: 0, context: 0 },
      ...{ slug: null, url: null, importedUrl: null, importedRating: null },
      updatedAt: expect.stringMatching(/Z$/),
    },
  ]);
});

it('takes the filters of the list, and shows nobody another team’s claims', async () => {
  const member = await createMember(db);
  await createClaim(member, { statement: 'Ships are loaded.', topics: ['Ships'] });
  await createClaim(member, { statement: 'Trains are loaded.' });
  expect(await lines(member, { q: 'trains' })).toMatchObject([{ number: 2 }]);
  expect(await lines(member, { topic: 'ships' })).toMatchObject([{ number: 1 }]);
  expect(await lines(member, { state: 'closed' })).toEqual([]);
  expect(await lines(await createMember(db))).toEqual([]);
  expect(await written(visitor, { format: 'jsonl' })).toEqual([]);
});

it('comes back as it was: CSV into another team, in several pieces', async () => {
  const [from, to] = [await createMember(db), await createMember(db)];
  const statements = Array.from({ length: 501 }, (_, index) => `=${index}+1 "is, 数字 😀";`);
  const text = JSON.stringify(
    statements.map((statement, index) => ({
      statement,
      ...{ claimant: index % 2 ? '@person' : '', topics: ['+A, B'], language: 'en' },
      ...{ claimedOn: '2024-02-29', rating: '-1', url: 'https://a.example/?a=1,2' },
    })),
  );
  await importText(from, text);
  const pieces = await written(from, {});
  expect(pieces).toHaveLength(3);
  await importText(to, pieces.join(''));
  const core = (claims: Record<string, unknown>[]) =>
    claims.map(({ statement, claimant, claimedOn, topics, language }) => ({
      ...{ statement, claimant, claimedOn, topics, language },
    }));
  expect(core(await lines(to))).toEqual(core(await lines(from)));
  expect(await lines(to)).toHaveLength(501);
});

async function importText(member: Member, text: string) {
  const bytes = new TextEncoder().encode(text);
  const { id } = await requestClaimImport(member, { name: 'claims', bytes });
  await startClaimImport(member, { importId: id });
  await runOnce({ pgPool: pool(), taskList: tasks, logger: workerLogger, noHandleSignals: true });
}
