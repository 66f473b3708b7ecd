import { expect, it } from 'vitest';
import { db } from '@/lib/db';
import { createMember } from '@/prisma/factories';
import { changePublisher } from './mutations';
import { getInstallation } from './queries';

const profile = { name: 'Harbour Facts', description: 'We check.', contact: '', funding: '' };

it('the publisher is described by admins, and the second of two saves is refused', async () => {
  const admin = await createMember(db, { role: 'admin' });
  const editor = await createMember(db, { role: 'editor' });
  await expect(changePublisher(editor, profile)).rejects.toMatchObject({ code: 'FORBIDDEN' });

  await changePublisher(admin, profile);
  const { changedAt, ...shown } = await getInstallation();
  expect(shown).toEqual(profile);
  const seenAt = changedAt ?? undefined;
  await changePublisher(admin, { ...profile, funding: 'By readers.', seenAt });
  await expect(changePublisher(admin, { ...profile, seenAt })).rejects.toMatchObject({
    code: 'CONFLICT',
    current: { funding: 'By readers.' },
  });

  const events = await db.auditEvent.findMany({ where: { action: 'publisher.described' } });
  expect(events).toHaveLength(2);
  expect(events[1]).toMatchObject({ before: { funding: '' }, after: { funding: 'By readers.' } });
});
