import { beforeEach, expect, it } from 'vitest';
import { db } from '@/lib/db';
import { createMember } from '@/prisma/factories';
import { changePublisher } from './mutations';
import { getInstallation } from './queries';
import { changePublisherSchema } from './schema';

const profile = (fields: object, version = 0) =>
  changePublisherSchema.parse({
    name: 'Harbour Facts',
    description: 'We check.',
    ...fields,
    version,
  });
beforeEach(async () => {
  await db.installation.deleteMany();
});

const mara = { name: 'Mara Lind', role: 'Editor', agreed: true };

it('the publisher is described by admins, and the second of two saves is refused with what stands there', async () => {
  const admin = await createMember(db, { role: 'admin' });
  const editor = await createMember(db, { role: 'editor' });
  await expect(changePublisher(editor, profile({}))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect((await getInstallation()).version).toBe(0);

  const written = { ownership: 'Its readers.', languages: ['en', 'fr'], people: [mara] };
  await changePublisher(admin, profile(written));
  expect(await getInstallation()).toMatchObject({ ...written, name: 'Harbour Facts', version: 1 });
  await changePublisher(admin, profile({ ...written, funding: 'By readers.' }, 1));
  await expect(changePublisher(admin, profile(written, 1))).rejects.toMatchObject({
    code: 'CONFLICT',
    current: { funding: 'By readers.', 'people.0.name': 'Mara Lind', version: 2 },
  });
  expect((await getInstallation()).funding).toBe('By readers.');

  const events = await db.auditEvent.findMany({
    where: { action: 'publisher.described' },
    orderBy: { id: 'asc' },
  });
  expect(events).toHaveLength(2);
  expect(events[0]?.after).toMatchObject({ ownership: 'Its readers.', people: ['Editor'] });
  expect(events.map(({ after }) => JSON.stringify(after)).join()).not.toContain('Mara');
  expect(events[1]).toMatchObject({ before: { funding: '' }, after: { funding: 'By readers.' } });
});

it('two people who save at once: one is refused, nothing is lost', async () => {
  const admin = await createMember(db, { role: 'admin' });
  await changePublisher(admin, profile({}));
  const outcomes = await Promise.allSettled(
    ['One.', 'Two.', 'Three.'].map((ethics) => changePublisher(admin, profile({ ethics }, 1))),
  );
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect((await getInstallation()).version).toBe(2);
});

it('the database names nobody who did not agree, whichever program writes', async () => {
  const write = (people: object[]) =>
    db.installation.create({ data: { id: 1, name: 'Harbour Facts', profile: { people } } });
  const { agreed, ...silent } = mara;
  expect(agreed).toBe(true);
  for (const person of [silent, { ...mara, agreed: false }, { ...mara, agreed: 'yes' }]) {
    await expect(write([mara, person])).rejects.toThrow(/installation_people_agreed/);
  }
  await write([mara]);
});
