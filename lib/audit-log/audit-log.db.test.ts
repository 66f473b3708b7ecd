import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { decideApproval } from '@/lib/approvals/mutations';
import { recordEvent } from '@/lib/audit/mutations';
import { type Member, visitor } from '@/lib/auth/types';
import { makeCheckpoint } from '@/lib/checkpoints/mutations';
import { getAuditProof } from '@/lib/checkpoints/proof-queries';
import { db, transaction } from '@/lib/db';
import { sha256 } from '@/lib/digest/digest';
import { publishClaim } from '@/lib/publications/mutations';
import { ownDataDirectory, recordSome } from '@/lib/testing/audit-log';
import { beginClaim, claimId, people, toApproval, waivers } from '@/lib/testing/claim-in-progress';
import { createClaim, createMember } from '@/prisma/factories';
import { leafOf } from './entry';
import { adminNouns } from './policy';
import { listEvents } from './queries';

let directory: Awaited<ReturnType<typeof ownDataDirectory>>;
beforeAll(async () => {
  directory = await ownDataDirectory();
});
afterAll(() => directory.remove());

describe('the log of a team', () => {
  let editor: Member;
  let admin: Member;
  beforeEach(async () => {
    editor = await createMember(db, { role: 'editor', name: 'Tala Nasser' });
    admin = await createMember(db, { role: 'admin', teamId: editor.teamId });
  });
  const actionsFor = async (viewer: Member) =>
    (await listEvents(viewer, { limit: 200 })).items.map(({ entry }) => entry.action);

  test('is for its editors and admins alone', async () => {
    await recordSome(editor, 2);
    const { teamId } = editor;
    for (const role of ['observer', 'reviewer'] as const) {
      const member = await createMember(db, { teamId, role });
      await expect(listEvents(member, { limit: 1 })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
    await expect(listEvents(visitor, { limit: 1 })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await actionsFor(await createMember(db, { role: 'admin' }))).not.toContain(
      'document.corrected',
    );
    expect(await actionsFor(editor)).toContain('document.corrected');
  });

  test('tells of accounts to admins only', async () => {
    for (const noun of adminNouns) {
      await transaction((tx) =>
        recordEvent(tx, admin, {
          action: `${noun}.created`,
          subject: { kind: noun, id: crypto.randomUUID() },
        }),
      );
    }
    const secret = adminNouns.map((noun) => `${noun}.created`);
    expect(await actionsFor(admin)).toEqual(expect.arrayContaining(secret));
    for (const action of await actionsFor(editor)) expect(secret).not.toContain(action);
  });

  test('is narrowed by who, what, which thing, which claim and when', async () => {
    const claim = await createClaim(db, { by: editor });
    await transaction((tx) =>
      recordEvent(tx, editor, {
        ...{
          action: 'claim.prioritised',
          subject: { kind: 'claim', id: claim.id },
          claimId: claim.id,
        },
      }),
    );
    await recordSome(admin, 2);
    const count = async (filter: object) =>
      (await listEvents(admin, { limit: 50, ...filter })).items.filter(({ entry }) =>
        /prioritised|corrected/.test(entry.action),
      ).length;
    expect(await count({})).toBe(3);
    expect(await count({ actor: editor.userId })).toBe(1);
    expect(await count({ action: 'document' })).toBe(2);
    expect(await count({ action: 'claim.prioritised' })).toBe(1);
    expect(await count({ subject: claim.id })).toBe(1);
    expect(await count({ claim: claim.id })).toBe(1);
    expect(await count({ claim: claim.number })).toBe(1);
    expect(await count({ claim: 4_000 })).toBe(0);
    const today = new Date().toISOString().slice(0, 10);
    expect(await count({ from: today, to: today })).toBe(3);
    expect(await count({ to: '2020-01-01' })).toBe(0);
    expect(await count({ from: '2999-01-01' })).toBe(0);
  });

  test('goes on page by page, and says where in the log each entry stands', async () => {
    const ids = await recordSome(editor, 5);
    await makeCheckpoint();
    const [waiting] = await recordSome(editor, 1);
    const seen: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await listEvents(editor, { limit: 2, cursor, action: 'document' });
      for (const { entry, actorName, leaf, index, checkpoint } of page.items) {
        seen.push(entry.id);
        expect(actorName).toBe('Tala Nasser');
        if (entry.id === waiting) expect([leaf, index, checkpoint]).toEqual([null, null, null]);
        else
          expect([leaf, Number(index) < Number(checkpoint)]).toEqual([await leafOf(entry), true]);
      }
      if (!page.nextCursor) break;
      cursor = page.nextCursor;
    }
    expect(seen).toEqual([...ids, waiting].toReversed());
    await expect(listEvents(editor, { limit: 2, cursor: 'x' })).rejects.toMatchObject({
      code: 'INVALID',
    });
  });
});

describe('what was published', () => {
  beforeEach(beginClaim);

  test('is proven under its digest with its snapshot, but no note of an approval', async () => {
    const digest = await toApproval();
    await decideApproval(people.ines, { claimId, digest, decision: 'approve' });
    await makeCheckpoint();
    expect(await getAuditProof(digest)).toBeNull();
    await publishClaim(people.ines, { claimId, kind: 'first', waivers });
    expect(await getAuditProof(digest)).toMatchObject({ waiting: 1 });
    await makeCheckpoint();
    const proof = await getAuditProof(digest);
    expect(proof).toMatchObject({ digest, waiting: 0 });
    expect(proof?.entries.map(({ entry }) => entry?.action)).toEqual([
      'approval.given',
      'claim.published',
    ]);
    const { snapshot } = await db.publication.findFirstOrThrow({ where: { claimId } });
    expect(proof?.entries[1]?.entry?.after).toMatchObject({ digest, snapshot: sha256(snapshot) });
    for (const { entry, leaf } of proof?.entries ?? []) expect(await leafOf(entry)).toBe(leaf);
  });

  test('is proven without approvals that were given with a note', async () => {
    const digest = await toApproval();
    await decideApproval(people.ines, {
      claimId,
      digest,
      decision: 'approve',
      note: 'Only for us.',
    });
    await publishClaim(people.ines, { claimId, kind: 'first', waivers });
    await makeCheckpoint();
    const proof = await getAuditProof(digest);
    expect(proof?.entries.map(({ entry }) => entry?.action)).toEqual(['claim.published']);
    expect(JSON.stringify(proof)).not.toContain('Only for us');
  });

  test('has a checkpoint asked for at once, with one job for all of it', async () => {
    const digest = await toApproval();
    await decideApproval(people.ines, { claimId, digest, decision: 'approve' });
    await publishClaim(people.ines, { claimId, kind: 'first', waivers });
    const jobs = await db.$queryRaw<unknown[]>`
      SELECT 1 FROM graphile_worker.jobs WHERE task_identifier = 'make_checkpoint'`;
    expect(jobs).toHaveLength(1);
  });
});
