import { expect, it } from 'vitest';
import { db } from '@/lib/db';
import { createFirstAdminInvitation } from '@/lib/invitations/mutations';
import { getInvitationOffer } from '@/lib/invitations/queries';
import { readSession } from '@/lib/people/sessions';
import { getInstallation } from '@/lib/publisher/queries';
import { acceptInvitation } from './mutations';

const now = new Date('2026-03-01T12:00:00Z');
const from = { address: '192.0.2.1' };

const person = {
  email: 'ana@example.test',
  name: 'Ana Díaz',
  password: 'a long enough password',
  publisherName: 'Harbour Facts',
  teamName: 'Harbour Desk',
};

async function firstToken(): Promise<string> {
  const link = await createFirstAdminInvitation(now);
  return link?.path.split('/').at(-1) ?? '';
}

it('an empty installation is begun by one person, through the newest link, once', async () => {
  expect(await getInstallation()).toMatchObject({ name: 'Assay', changedAt: null });
  const first = await firstToken();
  const second = await firstToken();
  expect((await getInvitationOffer(first, now))?.standing).toBe('revoked');
  expect(await getInvitationOffer(second, now)).toMatchObject({ team: null, role: 'admin' });

  const begin = (token: string, input = {}) =>
    acceptInvitation(null, { token, ...person, ...input }, from, now);
  for (const field of ['email', 'publisherName', 'teamName', 'name', 'password']) {
    await expect(begin(second, { [field]: undefined })).rejects.toMatchObject({
      code: 'INVALID',
      fields: { [field]: expect.any(String) },
    });
  }
  expect(await db.user.count()).toBe(0);

  const { sessionId, teamId } = await begin(second);
  expect((await readSession(sessionId, now))?.member).toMatchObject({ teamId, role: 'admin' });
  expect((await getInstallation()).name).toBe('Harbour Facts');
  expect(await db.team.findUnique({ where: { id: teamId } })).toMatchObject({
    slug: 'harbour-desk',
    name: 'Harbour Desk',
  });
  expect(await db.rating.count({ where: { teamId } })).toBe(8);

  expect(await createFirstAdminInvitation(now)).toBeNull();
  await expect(begin(second)).rejects.toThrow('This invitation was used already.');
});
