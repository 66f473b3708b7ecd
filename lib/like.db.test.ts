import { expect, test } from 'vitest';
import { db } from '@/lib/db';
import { createUser } from '@/prisma/factories';
import { likeText } from './like';

test.each(['\\', '%', '_', 'a\\', '\\%_', 'C:\\temp\\'])(
  '%s is found as itself alone',
  async (name) => {
    const { id } = await createUser(db, { name: name.toUpperCase() });
    await createUser(db, { name: 'Somebody else' });
    const found = await db.user.findMany({
      where: { name: { equals: likeText(name), mode: 'insensitive' } },
    });
    expect(found.map((user) => user.id)).toContain(id);
    expect(found.map((user) => user.name.toUpperCase())).toEqual(
      found.map(() => name.toUpperCase()),
    );
  },
);
