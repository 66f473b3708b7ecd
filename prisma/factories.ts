import { createHash } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { mintMember } from '@/lib/auth/mint';
import type { Member } from '@/lib/auth/types';
import { composeBlocks, splitBlocks } from '@/lib/capture/canonical-text';
import type { SourceBlock } from '@/lib/capture/types';
import type { Tx } from '@/lib/db';
import { defaultRatings } from '@/lib/teams/default-ratings';
import type { Prisma } from './generated/client';
import type { DerivationKind, Role, Stance } from './generated/enums';

/** The parts of a row that a factory lets its caller choose. */
type Some<Row> = Partial<Row>;

/** A version as the factories hand it on: enough to quote from it. */
export type QuotableVersion = { id: string; documentId: string; text: string };

const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');

// Version 7 ids begin with the time, so only their end differs within one test.
const unique = () => uuid().slice(-12);

/** A person; without a password unless `passwordHash` is given. */
export function createUser(client: Tx, overrides: Some<Prisma.UserUncheckedCreateInput> = {}) {
  const name = overrides.name ?? 'Rim Haddad';
  return client.user.create({ data: { email: `${unique()}@example.test`, ...overrides, name } });
}

/** A team with the default rating scale. */
export function createTeam(client: Tx, overrides: Some<Prisma.TeamUncheckedCreateInput> = {}) {
  const slug = overrides.slug ?? `team-${unique()}`;
  return client.team.create({
    data: {
      name: 'Harbour Desk',
      ratings: { create: defaultRatings.map((rating, position) => ({ ...rating, position })) },
      ...overrides,
      slug,
    },
    include: { ratings: { orderBy: { position: 'asc' } } },
  });
}

/** A reviewer of a new team by a new person; each of the three can be chosen. */
export async function createMember(
  client: Tx,
  overrides: {
    teamId?: string;
    userId?: string;
    role?: Role;
    name?: string;
    email?: string;
    passwordHash?: string;
    mayWrite?: boolean;
  } = {},
): Promise<Member> {
  const { role = 'reviewer', mayWrite = true, name, email, passwordHash } = overrides;
  const teamId = overrides.teamId ?? (await createTeam(client)).id;
  const person = Object.fromEntries(
    Object.entries({ name, email, passwordHash }).filter(([, value]) => value !== undefined),
  );
  const user = overrides.userId
    ? await client.user.findUniqueOrThrow({ where: { id: overrides.userId } })
    : await createUser(client, person);
  const row = await client.member.create({ data: { teamId, userId: user.id, role } });
  return mintMember({ userId: user.id, memberId: row.id, teamId, role, name: user.name, mayWrite });
}

/** A signed-in session; its id goes into the session cookie's token. */
export function createSession(
  client: Tx,
  { by, ...overrides }: { by: Member } & Some<Prisma.SessionUncheckedCreateInput>,
) {
  const expiresAt = overrides.expiresAt ?? new Date(Date.now() + 86_400_000);
  return client.session.create({
    data: { userId: by.userId, teamId: by.teamId, ...overrides, expiresAt },
  });
}

const briefing = `The harbour authority published its yearly figures on Monday.

The port handled 4.2 million tonnes in 2024, the authority says. A union disputes that number.`;

/** A document with one captured version; blocks are the parts of `text` between empty lines unless given. */
export async function createDocument(
  client: Tx,
  {
    by,
    text = briefing,
    blocks = splitBlocks(text).map((part) => ({ kind: 'paragraph', text: part })),
    ...overrides
  }: { by: Member; text?: string; blocks?: SourceBlock[] } & Some<
    Omit<Prisma.DocumentUncheckedCreateInput, 'teamId' | 'addedById'>
  >,
) {
  const document = await client.document.create({
    data: {
      title: 'Port figures for 2024',
      publisher: 'Harbour Authority',
      publishedOn: new Date('2025-01-15'),
      url: `https://harbour.example/${unique()}`,
      language: 'en',
      ...overrides,
      teamId: by.teamId,
      addedById: by.userId,
    },
  });
  return { ...document, currentVersion: await createVersion(client, { by, document, blocks }) };
}

/** The next captured version of a document, original bytes included. */
export async function createVersion(
  client: Tx,
  {
    by,
    document,
    ...content
  }: { by: Member; document: { id: string } } & (
    | { text: string; blocks?: undefined }
    | { blocks: SourceBlock[]; text?: undefined }
  ),
) {
  const source =
    content.blocks ??
    splitBlocks(content.text).map((text) => ({ kind: 'paragraph' as const, text }));
  const { text, blocks } = composeBlocks(source);
  const bytes = new TextEncoder().encode(text);
  const earlier = await client.documentVersion.count({ where: { documentId: document.id } });
  return client.documentVersion.create({
    data: {
      documentId: document.id,
      number: earlier + 1,
      text,
      textSha256: sha256(text),
      textLength: text.length,
      blocks,
      originalSha256: sha256(bytes),
      byteLength: bytes.length,
      mediaType: 'text/plain',
      extractor: 'text 1',
      method: 'paste',
      capturedById: by.userId,
      original: { create: { bytes } },
    },
  });
}

/** The passage that `exact` is in `version`; the first place, or the first one from `from` on. Throws when it is absent. */
export async function createPassage(
  client: Tx,
  {
    by,
    version,
    exact,
    from = 0,
  }: {
    by: Member;
    version: QuotableVersion;
    exact: string;
    from?: number;
  },
) {
  const start = version.text.indexOf(exact, from);
  if (start < 0) throw new Error(`Not in the text: ${exact}`);
  const end = start + exact.length;
  const place = { versionId: version.id, start, end };
  const found = await client.passage.findUnique({ where: { versionId_start_end: place } });
  if (found) return found;
  return client.passage.create({
    data: {
      ...place,
      documentId: version.documentId,
      exact,
      prefix: version.text.slice(Math.max(0, start - 32), start).toWellFormed(),
      suffix: version.text.slice(end, end + 32).toWellFormed(),
      createdById: by.userId,
    },
  });
}

/** A claim with the next number of its team, in any state; no appearance, no topic. */
export async function createClaim(
  client: Tx,
  {
    by,
    ...overrides
  }: { by: Member } & Some<
    Omit<Prisma.ClaimUncheckedCreateInput, 'teamId' | 'number' | 'createdById'>
  >,
) {
  const { nextClaimNumber } = await client.team.update({
    where: { id: by.teamId },
    data: { nextClaimNumber: { increment: 1 } },
    select: { nextClaimNumber: true },
  });
  return client.claim.create({
    data: {
      statement: 'The port handled 4.2 million tonnes in 2024.',
      language: 'en',
      changedById: by.userId,
      ...overrides,
      teamId: by.teamId,
      number: nextClaimNumber - 1,
      createdById: by.userId,
    },
  });
}

/** A claimant of the team, the same one for the same name. */
export function createClaimant(client: Tx, { by, name }: { by: Member; name: string }) {
  return client.claimant.upsert({
    where: { teamId_name: { teamId: by.teamId, name } },
    create: { teamId: by.teamId, name },
    update: {},
  });
}

/** The claim is made in that passage. */
export function createAppearance(
  client: Tx,
  { by, claimId, passageId }: { by: Member; claimId: string; passageId: string },
) {
  return client.appearance.create({ data: { claimId, passageId, createdById: by.userId } });
}

/** Evidence that supports the claim unless another stance is given. */
export function createEvidence(
  client: Tx,
  {
    by,
    ...overrides
  }: { by: Member; claimId: string; passageId: string; stance?: Stance } & Some<
    Omit<Prisma.EvidenceUncheckedCreateInput, 'createdById' | 'changedById'>
  >,
) {
  return client.evidence.create({
    data: {
      stance: 'supports',
      reason: 'The authority gives the number itself.',
      ...overrides,
      createdById: by.userId,
      changedById: by.userId,
    },
  });
}

/** A search that found nothing. */
export function createSearchRecord(
  client: Tx,
  {
    by,
    ...overrides
  }: { by: Member; claimId: string } & Some<
    Omit<Prisma.SearchRecordUncheckedCreateInput, 'createdById' | 'changedById'>
  >,
) {
  return client.searchRecord.create({
    data: {
      where: 'National statistics office',
      query: 'port tonnage 2024',
      searchedOn: new Date('2025-02-01'),
      ...overrides,
      createdById: by.userId,
      changedById: by.userId,
    },
  });
}

/** Document `fromId` draws on document `toId`. */
export function createDerivation(
  client: Tx,
  {
    by,
    ...link
  }: { by: Member; fromId: string; toId: string; kind?: DerivationKind; passageId?: string },
) {
  return client.derivation.create({ data: { kind: 'cites', ...link, createdById: by.userId } });
}
