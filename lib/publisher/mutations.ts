import 'server-only';
import { recordEvent } from '@/lib/audit/mutations';
import type { Member, System } from '@/lib/auth/types';
import { type Tx, transaction } from '@/lib/db';
import { AppError } from '@/lib/errors';
import type { Prisma } from '@/prisma/generated/client';
import { toFormFields } from './form';
import { canDescribePublisher } from './policy';
import {
  type ChangePublisherInput,
  type Publisher,
  type PublisherInput,
  profileSchema,
  publisherSchema,
} from './schema';

/** What the publisher's events are about: the one row of its table has a number, events want a UUID. */
const SUBJECT = { kind: 'installation', id: '00000000-0000-0000-0000-000000000001' };

/**
 * Sets the publisher's whole profile. FORBIDDEN for anybody but admins; CONFLICT with what stands in each field of the form
 * now when somebody changed it after the `version` that was seen (0: there was none).
 */
export async function changePublisher(
  member: Member,
  { version, ...input }: ChangePublisherInput,
): Promise<void> {
  if (!canDescribePublisher(member)) {
    throw new AppError('FORBIDDEN', 'Only an admin describes the publisher.');
  }
  await transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM installation WHERE id = 1 FOR UPDATE`;
    const current = await readPublisher(tx);
    if (current && current.version !== version) {
      throw new AppError(
        'CONFLICT',
        'Somebody else changed this profile while you were typing. What you typed is still here; compare, then save again.',
        {},
        { ...toFormFields(current), version: current.version },
      );
    }
    await describePublisher(tx, member, input);
  });
}

/** Writes the publisher's profile inside the caller's transaction, with its event; what is left out becomes empty. */
export async function describePublisher(
  tx: Tx,
  actor: Member | System,
  input: PublisherInput,
): Promise<void> {
  const publisher = publisherSchema.parse(input);
  const { name, description, contact, funding, ...profile } = publisher;
  const before = await readPublisher(tx);
  const row = { name, description, contact, funding, profile };
  await tx.installation.upsert({
    where: { id: 1 },
    create: { id: 1, ...row },
    update: { ...row, version: { increment: 1 } },
  });
  await recordEvent(tx, actor, {
    action: 'publisher.described',
    subject: SUBJECT,
    ...(before && { before: told(before, publisher) }),
    after: before ? told(publisher, before) : told(publisher),
  });
}

async function readPublisher(tx: Tx): Promise<(Publisher & { version: number }) | null> {
  const row = await tx.installation.findUnique({ where: { id: 1 } });
  if (!row) return null;
  const { name, description, contact, funding, version, profile } = row;
  return { ...profileSchema.parse(profile), name, description, contact, funding, version };
}

/** The fields that differ from `other`. The log never forgets, so it says what people do, not who they are. */
function told(publisher: Publisher, other?: Publisher): Prisma.InputJsonObject {
  const fields = (Object.keys(publisherSchema.shape) as (keyof Publisher)[]).filter(
    (name) => !other || JSON.stringify(publisher[name]) !== JSON.stringify(other[name]),
  );
  const value = (name: keyof Publisher) =>
    name === 'people' ? publisher.people.map(({ role }) => role) : publisher[name];
  return Object.fromEntries(fields.map((name) => [name, value(name)])) as Prisma.InputJsonObject;
}
