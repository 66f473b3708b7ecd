import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Member, visitor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { getChecks } from '@/lib/document-checks/queries';
import { importText } from '@/lib/documents/mutations';
import { migrateJobs } from '@/lib/jobs/migrate';
import { createClaim, createEvidence, createMember, createPassage } from '@/prisma/factories';
import { getComparison } from './difference-queries';
import { captureText, captureVersion } from './mutations';
import { listPassagesInVersion, listVersions } from './queries';

const first = [
  'The harbour handled 480,000 containers in 2023, the authority said.',
  'The wharf was closed for two weeks in spring.',
  'Nobody was hurt when the crane fell over in March.',
  'The minister visited the harbour in autumn.',
];
const second = [
  'A correction was made to this article.',
  first[0],
  'The wharf was closed for nearly two weeks in spring.',
  first[3],
];
const text = (paragraphs: (string | undefined)[]) => paragraphs.join('\n\n');

let reviewer: Member;
let documentId: string;

beforeAll(async () => {
  await migrateJobs();
});

beforeEach(async () => {
  reviewer = await createMember(db);
  const fields = { title: 'Harbour', text: text(first), method: 'paste' as const };
  documentId = (await importText(reviewer, fields)).document.id;
});

async function mark(...quotes: (string | undefined)[]) {
  const version = await db.documentVersion.findFirstOrThrow({ where: { documentId } });
  const made = [];
  for (const exact of quotes) {
    made.push(await createPassage(db, { by: reviewer, version, exact: String(exact) }));
  }
  return made;
}

const capture = (paragraphs: (string | undefined)[]) =>
  captureText(reviewer, { documentId, text: text(paragraphs) });

describe('captureVersion', () => {
  test('adds a version and says how every passage fared', async () => {
    await mark(first[0], first[1], first[2], first[3]);
    const result = await capture(second);
    expect(result).toMatchObject({ status: 'captured', documentId, version: { number: 2 } });
    expect(result.counts).toEqual({ exact: 0, moved: 2, altered: 1, missing: 1 });
    const fates = await listPassagesInVersion(reviewer, documentId, 2);
    expect(fates.map(({ fate, exact, found }) => [fate, exact, found])).toEqual([
      ['moved', first[0], first[0]],
      ['altered', first[1], second[2]],
      ['missing', first[2], null],
      ['moved', first[3], first[3]],
    ]);
    const events = await db.auditEvent.findMany({
      where: { documentId, action: 'document.captured' },
    });
    expect(events).toMatchObject([
      { actorId: reviewer.userId, after: { number: 2, method: 'paste' } },
    ]);
    expect(JSON.stringify(events[0]?.after)).not.toContain('minister');
  });

  test('the same text again keeps nothing but a check, whichever bytes it comes in', async () => {
    const again = await capture(first);
    expect(again).toMatchObject({ status: 'unchanged', version: { number: 1 } });
    const bytes = new TextEncoder().encode(text(first).replaceAll('\n', '\r\n'));
    const file = { bytes, filename: 'harbour.txt', method: 'file' as const };
    expect((await captureVersion(reviewer, documentId, file)).status).toBe('unchanged');
    expect(await db.documentVersion.count({ where: { documentId } })).toBe(1);
    const checks = await getChecks(reviewer, documentId);
    expect(checks?.items.map((check) => [check.outcome, check.requestedBy?.id])).toEqual([
      ['unchanged', reviewer.userId],
      ['unchanged', reviewer.userId],
    ]);
  });

  test('the text of an earlier version that comes back is a new version', async () => {
    await capture(second);
    expect(await capture(first)).toMatchObject({ status: 'captured', version: { number: 3 } });
    expect((await listVersions(reviewer, documentId))?.items.map((one) => one.number)).toEqual([
      3, 2, 1,
    ]);
  });

  test('eight captures at once are eight versions in a row', async () => {
    const texts = Array.from({ length: 8 }, (_, index) => [...first, `Update ${index}.`]);
    const results = await Promise.all(texts.map((one) => capture(one)));
    const numbers = results.map((one) => one.version.number);
    expect(numbers.toSorted((a, b) => a - b)).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test('bytes that are another document of the team are refused with its title', async () => {
    const fields = { title: 'Another', text: text(second), method: 'paste' as const };
    const other = await importText(reviewer, fields);
    await expect(capture(second)).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('Another'),
      current: { documentId: other.document.id },
    });
    const stranger = await createMember(db);
    const elsewhere = await importText(stranger, { ...fields, text: text(first) });
    const theirs = { documentId: elsewhere.document.id, text: text(second) };
    expect((await captureText(stranger, theirs)).status).toBe('captured');
  });

  test('what cannot be read is refused, and nothing is kept', async () => {
    const nothing = { bytes: new TextEncoder().encode(' \n '), method: 'file' as const };
    const refusal = captureVersion(reviewer, documentId, nothing);
    await expect(refusal).rejects.toMatchObject({ code: 'INVALID' });
    expect(await db.documentVersion.count({ where: { documentId } })).toBe(1);
  });

  test('observers, read tokens and other teams add nothing', async () => {
    const cases = [
      [await createMember(db, { teamId: reviewer.teamId, role: 'observer' }), 'FORBIDDEN'],
      [await createMember(db, { teamId: reviewer.teamId, mayWrite: false }), 'FORBIDDEN'],
      [await createMember(db), 'NOT_FOUND'],
    ] as const;
    for (const [member, code] of cases) {
      const refusal = captureText(member, { documentId, text: text(second) });
      await expect(refusal).rejects.toMatchObject({ code });
    }
    expect(await db.documentVersion.count({ where: { documentId } })).toBe(1);
  });

  test('puts the claims that rest on altered and missing passages on the re-review list', async () => {
    const [, altered] = await mark(first[0], first[1]);
    const claim = await createClaim(db, { by: reviewer });
    await createEvidence(db, { by: reviewer, claimId: claim.id, passageId: String(altered?.id) });
    await capture(second);
    const open = await db.reReview.findMany({ where: { claimId: claim.id, settledAt: null } });
    expect(open).toMatchObject([{ cause: 'passage_altered', passageId: altered?.id }]);
  });
});

describe('getComparison', () => {
  test('shows any two versions in either order, with the passages of both', async () => {
    const [passage] = await mark('480,000 containers');
    await capture(second);
    await capture([...second, 'A last line.']);
    const forward = await getComparison(reviewer, documentId, { from: 1, to: 3 });
    expect(forward?.rows?.map((row) => row.change)).toEqual([
      'added',
      'same',
      'changed',
      'removed',
      'same',
      'added',
    ]);
    const marked = forward?.rows?.flatMap((row) => row.after?.runs ?? []);
    expect(marked?.find((run) => run.passages.includes(String(passage?.id)))?.text).toBe(
      '480,000 containers',
    );
    const back = await getComparison(reviewer, documentId, { from: 3, to: 1 });
    expect(back?.rows?.map((row) => row.change)).toContain('removed');
  });

  test('is null for versions that are not there and for those who may not see them', async () => {
    await capture(second);
    const strangers = [visitor, { kind: 'system', job: 'test' } as const, await createMember(db)];
    for (const stranger of strangers) {
      expect(await getComparison(stranger, documentId, { from: 1, to: 2 })).toBeNull();
      expect(await listVersions(stranger, documentId)).toBeNull();
      expect(await listPassagesInVersion(stranger, documentId, 2)).toEqual([]);
      expect(await getChecks(stranger, documentId)).toBeNull();
    }
    expect(await getComparison(reviewer, documentId, { from: 1, to: 9 })).toBeNull();
    expect(await getComparison(reviewer, 'no id', { from: 1, to: 2 })).toBeNull();
  });
});
