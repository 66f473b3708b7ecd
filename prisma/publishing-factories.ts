import type { Member } from '@/lib/auth/types';
import { isCorrection } from '@/lib/corrections/occasion';
import type { Tx } from '@/lib/db';
import { sampleSnapshot } from '@/lib/publications/sample-snapshot';
import { createClaim, createMember } from './factories';
import type { Prisma } from './generated/client';
import type { ClaimState, RollUpRule } from './generated/enums';

const digestOfNothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

const path: ClaimState[] = ['new', 'researching', 'assessing', 'drafting', 'approval', 'published'];

/** Moves a claim forward to `to`, step by step as the database allows, without asking any rule of the product. */
export async function moveClaim(
  client: Tx,
  { claimId, to, digest = digestOfNothing }: { claimId: string; to: ClaimState; digest?: string },
) {
  const { state } = await client.claim.findUniqueOrThrow({ where: { id: claimId } });
  for (const step of path.slice(path.indexOf(state) + 1, path.indexOf(to) + 1)) {
    const submittedDigest = step === 'approval' ? digest : undefined;
    await client.claim.update({ where: { id: claimId }, data: { state: step, submittedDigest } });
  }
  return client.claim.findUniqueOrThrow({ where: { id: claimId } });
}

/** The id of a rating of the team by its key. */
export async function ratingId(client: Tx, teamId: string, key: string): Promise<string> {
  const rating = await client.rating.findUniqueOrThrow({ where: { teamId_key: { teamId, key } } });
  return rating.id;
}

/** An assessment in the claim's present round; the claim has to be in `assessing`. */
export async function createAssessment(
  client: Tx,
  {
    by,
    claimId,
    rating = 'mixed',
    confidence = 60,
    reasoning = 'Both figures are sourced.',
  }: {
    by: Member;
    claimId: string;
    rating?: string;
    confidence?: number;
    reasoning?: string;
  },
) {
  const { round } = await client.claim.findUniqueOrThrow({ where: { id: claimId } });
  const key = await ratingId(client, by.teamId, rating);
  return client.assessment.create({
    data: { claimId, round, assessorId: by.userId, ratingId: key, confidence, reasoning },
  });
}

/** A complete verdict. */
export async function createVerdict(
  client: Tx,
  {
    by,
    rating = 'mixed',
    ...overrides
  }: { by: Member; claimId: string; rating?: string } & Partial<
    Omit<Prisma.VerdictUncheckedCreateInput, 'ratingId' | 'createdById' | 'changedById'>
  >,
) {
  return client.verdict.create({
    data: {
      confidence: 60,
      summary: 'The authority and the union give different numbers.',
      explanation: 'The authority counts transit cargo; the union does not.',
      wouldChange: 'A count by a third party.',
      ...overrides,
      ratingId: await ratingId(client, by.teamId, rating),
      createdById: by.userId,
      changedById: by.userId,
    },
  });
}

/** An approval of the digest that lies before the editors; `by` is an editor who has not contributed. */
export async function createApproval(
  client: Tx,
  {
    by,
    claimId,
    ...overrides
  }: { by: Member; claimId: string } & Partial<
    Omit<Prisma.ApprovalUncheckedCreateInput, 'claimId' | 'approverId'>
  >,
) {
  const claim = await client.claim.findUniqueOrThrow({ where: { id: claimId } });
  const digest = overrides.digest ?? claim.submittedDigest ?? digestOfNothing;
  return client.approval.create({
    data: { decision: 'approve', ...overrides, claimId, digest, approverId: by.userId },
  });
}

/**
 * Publishes a claim past every rule but the database's own: a new editor approves it, then the publication is written.
 * The snapshot is empty unless given.
 */
export async function createPublication(
  client: Tx,
  {
    by,
    claimId,
    ...overrides
  }: { by: Member; claimId: string } & Partial<
    Omit<Prisma.PublicationUncheckedCreateInput, 'claimId' | 'teamId'>
  >,
) {
  const claim = await moveClaim(client, { claimId, to: 'approval', digest: overrides.digest });
  const digest = claim.submittedDigest ?? digestOfNothing;
  const editor = await createMember(client, { teamId: by.teamId, role: 'editor' });
  await createApproval(client, { by: editor, claimId, digest });
  const slug = claim.slug ?? overrides.slug ?? `claim-${claim.number}-${claim.id.slice(-8)}`;
  const number = 1 + (await client.publication.count({ where: { claimId } }));
  const kind = overrides.kind ?? (number === 1 ? 'first' : 'update');
  const said = {
    cause: 'our_error',
    severity: 'substantial',
    note: 'A figure was wrong.',
  } as const;
  await client.claim.update({ where: { id: claimId }, data: { slug, state: 'published' } });
  return client.publication.create({
    data: {
      number,
      kind,
      ...(isCorrection(kind) && said),
      snapshot: '{}',
      statement: claim.statement,
      summary: 'The authority and the union give different numbers.',
      language: claim.language,
      claimedOn: claim.claimedOn,
      ratingKey: 'mixed',
      ratingName: 'Mixed',
      publishedById: by.userId,
      ...overrides,
      digest,
      slug,
      claimId,
      teamId: by.teamId,
    },
  });
}

/** A thread on the claim unless another target is given, with its first comment. */
export function createThread(
  client: Tx,
  {
    by,
    body = 'Does this count transit cargo?',
    ...overrides
  }: { by: Member; body?: string } & Partial<
    Omit<Prisma.ThreadUncheckedCreateInput, 'teamId' | 'createdById' | 'comments'>
  >,
) {
  return client.thread.create({
    data: {
      targetKind: 'claim',
      ...overrides,
      teamId: by.teamId,
      createdById: by.userId,
      comments: { create: { authorId: by.userId, body } },
    },
    include: { comments: true },
  });
}

/** One more comment in a thread. */
export function createComment(
  client: Tx,
  { by, threadId, body = 'It does.' }: { by: Member; threadId: string; body?: string },
) {
  return client.comment.create({ data: { threadId, authorId: by.userId, body } });
}

/** A claim that was published with a rating of its team; the rest of its page is a sample. */
export async function createRatedClaim(
  client: Tx,
  {
    by,
    rating: key,
    statement = 'The port handled 4 million tonnes in 2023.',
  }: { by: Member; rating: string; statement?: string },
) {
  const { id, number: claimNumber } = await createClaim(client, { by, statement });
  const rating = await client.rating.findUniqueOrThrow({
    where: { teamId_key: { teamId: by.teamId, key } },
    select: { key: true, name: true, value: true, color: true, icon: true, definition: true },
  });
  const slug = `rated-${id.slice(-12)}`;
  const snapshot = sampleSnapshot(statement, {
    ...{ claimNumber, slug, number: 1, kind: 'first', topics: [] },
    rating: { ...rating, best: 5, worst: 1 },
  });
  const shown = { snapshot: JSON.stringify(snapshot), ratingKey: key, ratingName: rating.name };
  await createPublication(client, { by, claimId: id, slug, ...shown });
  return client.claim.findUniqueOrThrow({ where: { id } });
}

/** The second claim is a sub-claim of the first; both belong to the team of `by`. */
export function createSubclaim(
  client: Tx,
  {
    by,
    rule = 'all',
    ...link
  }: { by: Member; rule?: RollUpRule } & Pick<
    Prisma.SubclaimUncheckedCreateInput,
    'parentId' | 'childId' | 'partStart' | 'partEnd' | 'partExact'
  >,
) {
  return client.subclaim.create({
    data: { ...link, rule, createdById: by.userId, changedById: by.userId },
  });
}
