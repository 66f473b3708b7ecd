import 'server-only';
import { v7 as uuid } from 'uuid';
import { assignAllByRules } from '@/lib/assignment-rules/assigning-mutations';
import { recordEvents } from '@/lib/audit/mutations';
import type { Member } from '@/lib/auth/types';
import { detectLanguage } from '@/lib/capture/language';
import { distinctTopics } from '@/lib/claims/topics';
import type { Tx } from '@/lib/db';
import type { ImportedClaim } from './read-claim';

/** Claims with everything that `insertClaims` decided about them. */
type Placed = ImportedClaim & { id: string; number: number; language: string | null };

/**
 * Makes many claims at once, numbered in the order given, with claimants, topics, origins and one audit event each. A
 * claimant that the team has keeps its kind. Answers the last number, null without claims. The caller holds the lock on the
 * team's row and has checked the policy.
 */
export async function insertClaims(
  tx: Tx,
  member: Member,
  importId: string,
  claims: readonly ImportedClaim[],
): Promise<number | null> {
  if (claims.length === 0) return null;
  const placed = await place(tx, member, claims);
  const claimants = await nameClaimants(tx, member, claims);
  await insertRows(tx, member, placed, claimants);
  const topics = await fileUnderTopics(tx, member, placed);
  const origins = placed.map(({ id, row, origin }) => ({ id, row, ...origin }));
  await tx.$executeRaw`
    INSERT INTO claim_origin (claim_id, import_id, "row", url, rating)
    SELECT id, ${importId}::uuid, "row", url, rating
    FROM json_to_recordset(${JSON.stringify(origins)}::json) AS o (id uuid, "row" int, url text, rating text)`;
  await recordEvents(
    tx,
    member,
    placed.map((one) => ({
      action: 'claim.created',
      subject: { kind: 'claim', id: one.id },
      claimId: one.id,
      after: { ...contentOf(one), topics: topics.get(one.id) ?? [], importId, row: one.row },
    })),
  );
  const entered = { teamId: member.teamId, state: 'new' } as const;
  await assignAllByRules(
    tx,
    member,
    entered,
    placed.map(({ id }) => id),
  );
  return placed.at(-1)?.number ?? null;
}

/** One statement and one parameter: an ORM's row by row would cost more than all the rest. */
async function insertRows(
  tx: Tx,
  { teamId, userId }: Member,
  placed: readonly Placed[],
  claimants: ReadonlyMap<string, string>,
): Promise<void> {
  const rows = placed.map(({ id, number, language, claim }) => ({
    ...{ id, number, language, statement: claim.statement },
    claimant: claim.claimant ? claimants.get(keyOf(claim.claimant.name)) : null,
    day: claim.claimedOn ?? null,
  }));
  await tx.$executeRaw`
    INSERT INTO claim (id, team_id, number, statement, language, claimant_id, claimed_on, created_by_id, changed_by_id,
      updated_at)
    SELECT id, ${teamId}::uuid, number, statement, language, claimant, day, ${userId}::uuid, ${userId}::uuid, now()
    FROM json_to_recordset(${JSON.stringify(rows)}::json)
      AS c (id uuid, number int, statement text, language text, claimant uuid, day date)`;
}

/** Version 7 ids begin with the time: made in this order, the claims keep it wherever ids decide. */
async function place(tx: Tx, member: Member, claims: readonly ImportedClaim[]): Promise<Placed[]> {
  const { nextClaimNumber } = await tx.team.update({
    where: { id: member.teamId },
    data: { nextClaimNumber: { increment: claims.length } },
    select: { nextClaimNumber: true },
  });
  const first = nextClaimNumber - claims.length;
  return claims.map((one, index) => ({
    ...one,
    id: uuid(),
    number: first + index,
    language: one.claim.language ?? detectLanguage(one.claim.statement) ?? null,
  }));
}

const keyOf = (name: string) => name.normalize('NFC').replace(/\s+/g, ' ');

async function nameClaimants(
  tx: Tx,
  { teamId }: Member,
  claims: readonly ImportedClaim[],
): Promise<Map<string, string>> {
  const named = new Map<string, ImportedClaim['claim']['claimant']>();
  for (const { claim } of claims) {
    const name = claim.claimant && keyOf(claim.claimant.name);
    if (name !== undefined && !named.get(name)?.kind) named.set(name, claim.claimant);
  }
  await tx.claimant.createMany({
    data: [...named].map(([name, claimant]) => ({ teamId, name, kind: claimant?.kind })),
    skipDuplicates: true,
  });
  const rows = await tx.claimant.findMany({
    where: { teamId, name: { in: [...named.keys()] } },
    select: { id: true, name: true },
  });
  return new Map(rows.map(({ id, name }) => [name, id]));
}

/** The names of the topics that each claim is filed under, as the team spells them. */
async function fileUnderTopics(
  tx: Tx,
  { teamId }: Member,
  placed: readonly Placed[],
): Promise<Map<string, string[]>> {
  const wanted = placed.map(({ id, claim }) => ({
    id,
    topics: distinctTopics(claim.topics ?? []),
  }));
  const all = new Map(wanted.flatMap(({ topics }) => topics.map((topic) => [topic.slug, topic])));
  await tx.topic.createMany({
    data: [...all.values()].map((topic) => ({ ...topic, teamId })),
    skipDuplicates: true,
  });
  const rows = await tx.topic.findMany({
    where: { teamId, slug: { in: [...all.keys()] } },
    select: { id: true, slug: true, name: true },
  });
  const bySlug = new Map(rows.map((row) => [row.slug, row]));
  const filed = wanted.map(({ id, topics }) => ({
    id,
    topics: topics.flatMap(({ slug }) => bySlug.get(slug) ?? []),
  }));
  const pairs = filed.flatMap(({ id, topics }) => topics.map((topic) => ({ id, topic: topic.id })));
  await tx.$executeRaw`
    INSERT INTO claim_topic (claim_id, topic_id)
    SELECT id, topic FROM json_to_recordset(${JSON.stringify(pairs)}::json) AS p (id uuid, topic uuid)`;
  return new Map(filed.map(({ id, topics }) => [id, topics.map(({ name }) => name)]));
}

/** What the history shows of a new claim, as `createClaim` records it. */
function contentOf({ number, language, claim }: Placed) {
  return {
    number,
    statement: claim.statement,
    language,
    claimant: claim.claimant ? keyOf(claim.claimant.name) : null,
    claimantUnknown: false,
    claimedOn: claim.claimedOn ?? null,
    claimedOnUnknown: false,
  };
}
