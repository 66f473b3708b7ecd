import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { createMember } from '@/prisma/factories';
import { createToken, revokeToken } from './mutations';
import { listTokens } from './queries';

describe('API tokens', () => {
  it('are shown once and kept as a hash', async () => {
    const member = await createMember(db, { role: 'observer' });
    const { id, token } = await createToken(member, { name: 'Importer', scope: 'read' });
    expect(token).toMatch(/^assay_[\w-]{43}$/);
    const row = await db.apiToken.findUniqueOrThrow({ where: { id } });
    expect(JSON.stringify(row)).not.toContain(token);
    expect(row).toMatchObject({ userId: member.userId, teamId: member.teamId, scope: 'read' });
    const event = await db.auditEvent.findFirstOrThrow({ where: { subjectId: id } });
    expect(event.action).toBe('token.created');
    expect(JSON.stringify(event.after)).not.toContain(token);
  });

  it('are not made by a token that may only read', async () => {
    const reader = await createMember(db, { mayWrite: false });
    const attempt = createToken(reader, { name: 'x', scope: 'full' });
    await expect(attempt).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('are seen and revoked by their owner and by the team’s admins', async () => {
    const owner = await createMember(db);
    const colleague = await createMember(db, { teamId: owner.teamId });
    const admin = await createMember(db, { teamId: owner.teamId, role: 'admin' });
    const stranger = await createMember(db, { role: 'admin' });
    const { id } = await createToken(owner, { name: 'Mine', scope: 'full' });
    expect(await listTokens(colleague)).toEqual([]);
    expect(await listTokens(admin)).toMatchObject([{ id, mine: false }]);
    expect(await listTokens(owner)).toMatchObject([{ id, mine: true }]);

    const revoke = (who: typeof owner) => revokeToken(who, { tokenId: id });
    await expect(revoke(stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(revoke(colleague)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await revoke(admin);
    await expect(revoke(owner)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await listTokens(owner)).toEqual([]);
  });
});
