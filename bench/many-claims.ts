import { v7 as uuid } from 'uuid';
import type { Member } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { settleMatching } from '@/lib/matching/index-mutations';

/** Makes one claim of the member's team of each text, in this order, and answers their ids; all are found afterwards. */
export async function insertStatements(by: Member, texts: readonly string[]): Promise<string[]> {
  const ids = texts.map(() => uuid());
  const size = 5000;
  for (let at = 0; at < texts.length; at += size) {
    const data = texts.slice(at, at + size).map((statement, index) => ({
      ...{
        id: ids[at + index],
        teamId: by.teamId,
        number: at + index + 1,
        statement,
        language: 'en',
      },
      ...{ createdById: by.userId, changedById: by.userId },
    }));
    await db.claim.createMany({ data });
  }
  await settleMatching(Number.POSITIVE_INFINITY);
  return ids;
}

/** `count` texts: the given ones, then halves of two of them put together, the same ones every time. */
export function mixtures(texts: readonly string[], count: number): string[] {
  const mixed = [...texts];
  for (let at = 0; mixed.length < count; at += 1) {
    const one = texts[(at * 7919) % texts.length]?.split(' ') ?? [];
    const other = texts[(at * 104_729 + 31) % texts.length]?.split(' ') ?? [];
    mixed.push([...one.slice(0, one.length / 2), ...other.slice(other.length / 2)].join(' '));
  }
  return mixed;
}
