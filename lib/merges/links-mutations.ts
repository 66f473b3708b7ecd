import 'server-only';
import type { Member } from '@/lib/auth/types';
import { chainBetween, type Edge } from '@/lib/chain';
import { isOpen } from '@/lib/claims/policy';
import type { Tx } from '@/lib/db';
import { placePart } from '@/lib/roll-up/part';
import { recordOnBoth } from '@/lib/subclaims/mutations';
import { readTies } from '@/lib/subclaims/queries';
import type { ClaimState } from '@/prisma/generated/enums';

/** A claim of a merge. */
export type Merging = {
  id: string;
  number: number;
  statement: string;
  state: ClaimState;
};

const endSelect = { id: true, number: true, statement: true, state: true } as const;

/**
 * Ties the open claims that are made of the duplicate to the claim that it was merged into, and answers their ids. A
 * parent that has both loses the duplicate; where the new link would close a circle, or the parent is published or
 * closed, the old one stays.
 */
export async function repointParents(
  tx: Tx,
  member: Member,
  source: Merging,
  target: Merging,
): Promise<string[]> {
  const edges = await readTies(tx, member.teamId);
  const links = await tx.subclaim.findMany({
    where: { childId: source.id },
    include: { parent: { select: endSelect } },
    orderBy: { parentId: 'asc' },
  });
  const changed: string[] = [];
  for (const { parent, ...link } of links) {
    if (!isOpen(parent)) continue;
    const ends = { id: link.id, parent };
    const content = { rule: link.rule, part: link.partExact };
    if (parent.id === target.id || has(edges, parent.id, target.id)) {
      await tx.subclaim.delete({ where: { id: link.id } });
    } else if (chainBetween(edges, target.id, parent.id)) continue;
    else {
      await tx.subclaim.update({
        where: { id: link.id },
        data: { childId: target.id, changedById: member.userId, version: { increment: 1 } },
      });
      edges.push({ from: parent.id, to: target.id });
      await recordOnBoth(tx, member, 'added', { ...ends, child: target }, { after: content });
    }
    await recordOnBoth(tx, member, 'removed', { ...ends, child: source }, { before: content });
    changed.push(parent.id);
  }
  return changed;
}

/** Ties the sub-claims of the duplicate to the open claim that it was merged into; answers how many. No circles. */
export async function carrySubclaims(
  tx: Tx,
  member: Member,
  source: Merging,
  target: Merging,
): Promise<number> {
  const edges = await readTies(tx, member.teamId);
  const links = await tx.subclaim.findMany({
    where: { parentId: source.id },
    include: { child: { select: endSelect } },
    orderBy: { id: 'asc' },
  });
  let count = 0;
  for (const { child, rule, partStart, partEnd, partExact, createdById } of links) {
    const known = child.id === target.id || has(edges, target.id, child.id);
    if (known || chainBetween(edges, child.id, target.id)) continue;
    const old =
      partStart === null || partEnd === null || partExact === null
        ? null
        : { start: partStart, end: partEnd, exact: partExact };
    const part = old && (placePart(target.statement, old) ?? old);
    const { id } = await tx.subclaim.create({
      data: {
        parentId: target.id,
        childId: child.id,
        rule,
        partStart: part?.start ?? null,
        partEnd: part?.end ?? null,
        partExact: part?.exact ?? null,
        createdById,
        changedById: member.userId,
      },
      select: { id: true },
    });
    edges.push({ from: target.id, to: child.id });
    const after = { rule, part: part?.exact ?? null };
    await recordOnBoth(tx, member, 'added', { id, parent: target, child }, { after });
    count += 1;
  }
  return count;
}

function has(edges: readonly Edge[], from: string, to: string): boolean {
  return edges.some((edge) => edge.from === from && edge.to === to);
}
