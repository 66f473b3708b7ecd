import 'server-only';
import { recordEvent } from '@/lib/audit/mutations';
import type { Member, System } from '@/lib/auth/types';
import { type Tx, transaction } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { canDescribePublisher } from './policy';
import type { ChangePublisherInput, PublisherInput } from './schema';

/** What the publisher's events are about: the one row of its table has a number, events want a UUID. */
const SUBJECT = { kind: 'installation', id: '00000000-0000-0000-0000-000000000001' };

/**
 * Sets name, description, contact and funding of the publisher. FORBIDDEN for anybody but admins; CONFLICT with the
 * present words when somebody changed them after `seenAt`.
 */
export async function changePublisher(
  member: Member,
  { seenAt, ...input }: ChangePublisherInput,
): Promise<void> {
  if (!canDescribePublisher(member)) {
    throw new AppError('FORBIDDEN', 'Only an admin describes the publisher.');
  }
  await transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM installation WHERE id = 1 FOR UPDATE`;
    const { updatedAt, ...current } =
      (await tx.installation.findUnique({ where: { id: 1 } })) ?? {};
    if (updatedAt && updatedAt.toISOString() !== seenAt) {
      throw new AppError(
        'CONFLICT',
        'Somebody else changed this profile while you were typing. What you typed is still here; compare, then save again.',
        {},
        { ...current, seenAt: updatedAt.toISOString() },
      );
    }
    await describePublisher(tx, member, input);
  });
}

/** Writes the publisher's description inside the caller's transaction, with its event. */
export async function describePublisher(
  tx: Tx,
  actor: Member | System,
  input: PublisherInput,
): Promise<void> {
  const fields = { name: true, description: true, contact: true, funding: true } as const;
  const before = await tx.installation.findUnique({ where: { id: 1 }, select: fields });
  await tx.installation.upsert({ where: { id: 1 }, create: { id: 1, ...input }, update: input });
  await recordEvent(tx, actor, {
    action: 'publisher.described',
    subject: SUBJECT,
    before: before ?? undefined,
    after: input,
  });
}
