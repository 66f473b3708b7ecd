import 'server-only';
import type { Member } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { type Mentionable, mentionedIn, withMentions } from './markdown';
import { listMentionable } from './queries';

/**
 * The text as it is stored, with those whom it names: people of the team who are not removed, and whom an earlier text
 * of the comment named already. A link to anybody else becomes plain words.
 */
export async function readMentions(
  tx: Tx,
  member: Member,
  typed: string,
  before = '',
): Promise<{ body: string; named: string[] }> {
  const people = await listMentionable(member, tx);
  const known = new Set(people.map(({ id }) => id));
  const left = mentionedIn(before).filter((id) => !known.has(id));
  const body = withMentions(typed, [...people, ...(await namesOf(tx, member, left))]);
  return { body, named: mentionedIn(body) };
}

/** Keeps who is named by a comment now. Answers who is named anew: the others keep the row they have. */
export async function saveMentions(
  tx: Tx,
  commentId: string,
  named: readonly string[],
): Promise<string[]> {
  await tx.mention.deleteMany({ where: { commentId, userId: { notIn: [...named] } } });
  const rows = await tx.mention.createManyAndReturn({
    data: named.map((userId) => ({ commentId, userId })),
    skipDuplicates: true,
    select: { userId: true },
  });
  return rows.map(({ userId }) => userId);
}

async function namesOf(tx: Tx, { teamId }: Member, ids: string[]): Promise<Mentionable[]> {
  if (ids.length === 0) return [];
  return await tx.user.findMany({
    where: { id: { in: ids }, members: { some: { teamId } } },
    select: { id: true, name: true },
  });
}
