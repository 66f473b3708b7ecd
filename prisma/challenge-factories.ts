import { v7 as uuid } from 'uuid';
import type { Member } from '@/lib/auth/types';
import type { Tx } from '@/lib/db';
import { sampleSnapshot } from '@/lib/publications/sample-snapshot';
import { createClaim } from './factories';
import type { Prisma } from './generated/client';
import { createPublication } from './publishing-factories';

/** A published claim with a page that can be read and objected to: a sample snapshot; `evidenceId` is on its page. */
export async function createReadableClaim(
  client: Tx,
  { by, statement = 'Trout have doubled.' }: { by: Member; statement?: string },
) {
  const claim = await createClaim(client, { by, statement });
  const slug = `objected-${claim.id.slice(-12)}`;
  const snapshot = sampleSnapshot(statement, { slug, number: 1, kind: 'first' });
  const evidenceId = uuid();
  const stored = JSON.stringify(snapshot).replaceAll('"e1"', JSON.stringify(evidenceId));
  await createPublication(client, { ...{ by, claimId: claim.id, slug }, snapshot: stored });
  return { ...claim, slug, evidenceId };
}

/** An objection to the first publication of a claim, unless another one is given. */
export async function createChallenge(
  client: Tx,
  {
    claimId,
    ...overrides
  }: { claimId: string } & Partial<
    Omit<Prisma.ChallengeUncheckedCreateInput, 'claimId' | 'teamId' | 'number'>
  >,
) {
  const { teamId } = await client.claim.findUniqueOrThrow({ where: { id: claimId } });
  const number = 1 + (await client.challenge.count({ where: { claimId } }));
  return client.challenge.create({
    data: {
      publicationNumber: 1,
      about: 'verdict',
      kind: 'objection',
      text: 'The count leaves out the winter.',
      ...overrides,
      ...{ claimId, teamId, number },
    },
  });
}

/** A decision by an editor who contributed nothing; the database refuses any other. */
export async function createDisposition(
  client: Tx,
  {
    by,
    challengeId,
    ...overrides
  }: { by: Member; challengeId: string } & Partial<
    Omit<Prisma.ChallengeDispositionUncheckedCreateInput, 'challengeId' | 'number' | 'decidedById'>
  >,
) {
  const number = 1 + (await client.challengeDisposition.count({ where: { challengeId } }));
  return client.challengeDisposition.create({
    data: {
      outcome: 'declined',
      reason: 'The winter is counted in the second figure.',
      afterNumber: 1,
      ...overrides,
      ...{ challengeId, number, decidedById: by.userId },
    },
  });
}

/** A personal link for a reply to the first publication of a claim. */
export async function createReplyLink(
  client: Tx,
  {
    by,
    claimId,
    ...overrides
  }: { by: Member; claimId: string } & Partial<
    Omit<Prisma.ReplyLinkUncheckedCreateInput, 'claimId' | 'teamId' | 'issuedById'>
  >,
) {
  return client.replyLink.create({
    data: {
      publicationNumber: 1,
      name: 'The harbour authority',
      expiresAt: new Date(Date.now() + 86_400_000),
      ...overrides,
      ...{ claimId, teamId: by.teamId, issuedById: by.userId },
    },
  });
}
