import 'server-only';
import type { Member } from '@/lib/auth/types';
import { visibleClaims } from '@/lib/claims/policy';
import { db, transaction } from '@/lib/db';
import { visibleDocuments } from '@/lib/documents/policy';
import { AppError } from '@/lib/errors';
import { type Place, PRESENCE_CHANNEL, placeKey, placeOf } from './places';
import type { PresenceInput } from './schema';

/**
 * Notes where a screen of the member is and what is typed there, or that it was left. Tells other processes only when
 * something changed. NOT_FOUND when the member may not see the place. A screen of somebody else is not touched.
 */
export async function noteScreen(member: Member, input: PresenceInput): Promise<void> {
  const place = placeOf({ claimId: input.claim ?? null, documentId: input.document ?? null });
  if (place) await findPlace(member, place);
  await transaction(async (tx) => {
    const before = await tx.presence.findFirst({
      where: { screenId: input.screen, userId: member.userId, teamId: member.teamId },
    });
    if (place) {
      const shown = {
        claimId: input.claim ?? null,
        documentId: input.document ?? null,
        typing: input.typing ?? null,
        seenAt: new Date(),
      };
      const { count } = before
        ? await tx.presence.updateMany({ where: { screenId: input.screen }, data: shown })
        : await tx.presence.createMany({
            data: [
              { screenId: input.screen, userId: member.userId, teamId: member.teamId, ...shown },
            ],
            skipDuplicates: true,
          });
      if (count === 0) return;
    } else
      await tx.presence.deleteMany({ where: { screenId: input.screen, userId: member.userId } });
    const left = before && placeOf(before);
    const moved = (left && placeKey(left)) !== (place && placeKey(place));
    const changed = moved || (before?.typing ?? null) !== (input.typing ?? null);
    if (!changed) return;
    const told = new Set([left, place].filter((one) => one !== null).map(placeKey));
    for (const payload of told)
      await tx.$queryRaw`SELECT pg_notify(${PRESENCE_CHANNEL}, ${payload})::text`;
  });
}

/** Refuses what is not of the member's team as if it were not there. */
async function findPlace(member: Member, { kind, id }: Place): Promise<void> {
  if (kind === 'claim') {
    const found = await db.claim.count({ where: { AND: [visibleClaims(member), { id }] } });
    if (found === 0) throw new AppError('NOT_FOUND', 'There is no such claim.');
  } else {
    const found = await db.document.count({ where: { AND: [visibleDocuments(member), { id }] } });
    if (found === 0) throw new AppError('NOT_FOUND', 'There is no such document.');
  }
}
