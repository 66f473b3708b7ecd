import { beforeEach, describe, expect, it } from 'vitest';
import type { Member } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { createClaim, createMember } from '@/prisma/factories';
import { decideMatch, removeMatch } from './mutations';
import { listMatches } from './queries';

let mara: Member;
let claimId = '';
let otherId = '';

beforeEach(async () => {
  mara = await createMember(db, { role: 'reviewer' });
  claimId = (await createClaim(db, { by: mara, statement: 'The river froze in 1963.' })).id;
  otherId = (await createClaim(db, { by: mara, statement: 'The river froze in 1964.' })).id;
});

const refusal = (code: string) => expect.objectContaining({ name: 'AppError', code });
const view = async (id = claimId) => {
  const found = await listMatches(mara, id);
  if (!found) throw new Error('The claim is not seen.');
  const ids = (items: { id: string }[]) => items.map((item) => item.id);
  const { confirmed, rejected, suggested } = found;
  return { confirmed: ids(confirmed), rejected: ids(rejected), suggested: ids(suggested.team) };
};
const decide = (decision: 'confirmed' | 'rejected', by = mara) =>
  decideMatch(by, { claimId, otherId, decision });

describe('similar claims', () => {
  it('are suggested until somebody decides, from both sides', async () => {
    expect(await view()).toEqual({ confirmed: [], rejected: [], suggested: [otherId] });
    await decide('confirmed');
    expect(await view()).toEqual({ confirmed: [otherId], rejected: [], suggested: [] });
    expect(await view(otherId)).toEqual({ confirmed: [claimId], rejected: [], suggested: [] });
    await decideMatch(mara, { claimId: otherId, otherId: claimId, decision: 'rejected' });
    expect(await view()).toEqual({ confirmed: [], rejected: [otherId], suggested: [] });
    await removeMatch(mara, { claimId, otherId });
    expect((await view()).suggested).toEqual([otherId]);
    await expect(removeMatch(mara, { claimId, otherId })).rejects.toEqual(refusal('NOT_FOUND'));
  });

  it('keep the score of the day, who decided, and stand in both histories', async () => {
    await decide('confirmed');
    await decide('confirmed');
    const { confirmed } = (await listMatches(mara, claimId)) ?? {};
    expect(confirmed?.[0]).toMatchObject({ decidedBy: { id: mara.userId } });
    expect(confirmed?.[0]?.score).toBeGreaterThan(0.4);
    const events = await db.auditEvent.findMany({ where: { action: 'match.confirmed' } });
    const mine = events.filter(({ teamId }) => teamId === mara.teamId);
    expect(mine.map((event) => event.claimId).toSorted()).toEqual([claimId, otherId].toSorted());
  });

  it('do not crowd each other out when many were rejected', async () => {
    for (let year = 1965; year < 1974; year += 1) {
      const statement = `The river froze in ${year}.`;
      const { id } = await createClaim(db, { by: mara, statement });
      await decideMatch(mara, { claimId, otherId: id, decision: 'rejected' });
    }
    expect((await view()).suggested).toEqual([otherId]);
  });

  it('are one row when two people decide at once', async () => {
    await Promise.allSettled([decide('confirmed'), decide('rejected')]);
    expect(await db.claimMatch.count({ where: { teamId: mara.teamId } })).toBe(1);
  });

  it('are matched by reviewers of the team, and never with themselves', async () => {
    const observer = await createMember(db, { teamId: mara.teamId, role: 'observer' });
    const stranger = await createMember(db, { role: 'admin' });
    await expect(decide('confirmed', observer)).rejects.toEqual(refusal('FORBIDDEN'));
    await expect(decide('confirmed', stranger)).rejects.toEqual(refusal('NOT_FOUND'));
    const itself = { claimId, otherId: claimId, decision: 'confirmed' } as const;
    await expect(decideMatch(mara, itself)).rejects.toEqual(refusal('INVALID'));
    const foreign = await createClaim(db, { by: stranger });
    const other = { claimId, otherId: foreign.id, decision: 'confirmed' } as const;
    await expect(decideMatch(mara, other)).rejects.toEqual(refusal('NOT_FOUND'));
    expect(await listMatches(stranger, claimId)).toBeNull();
    expect((await listMatches(observer, claimId))?.can.match).toBe(false);
  });
});
