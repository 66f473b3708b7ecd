import 'server-only';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { type Incoming, readAnnotation, type Unreadable } from '@/lib/annotation-files/incoming';
import { readAnnotationFile } from '@/lib/annotation-files/read-file';
import { inOrderOfNeed, type Unit, unitsOf, wavesOf } from '@/lib/annotation-files/units';
import type { Annotation } from '@/lib/annotations/model';
import { recordEvent } from '@/lib/audit/mutations';
import type { Member } from '@/lib/auth/types';
import { statementKey } from '@/lib/claim-imports/read-claim';
import { db, type Tx, transaction } from '@/lib/db';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { log } from '@/lib/log';
import { ensurePassage } from '@/lib/passages/mutations';
import { mayAct } from '@/lib/teams/roles';
import type { Prisma } from '@/prisma/generated/client';
import { type FindVersion, type SearchedVersion, versionFinder } from './document-queries';
import { findPlace, placeByPositions } from './find-place';
import { type Brought, openForeignThread, restoreUse } from './restore-mutations';
import type { AnnotationFile, ImportedItem, Outcome, Placing, Resemblance } from './schema';

type Settled = {
  outcome: Outcome;
  reason?: string;
  documentId?: string;
  passageId?: string;
  candidate?: Resemblance | null;
};

/**
 * Imports annotations made elsewhere, each by itself: the same words become a passage with what was said of it, everything
 * else is listed with its reason and the best place that resembles it. FORBIDDEN below reviewer; INVALID for a file that
 * holds no annotations.
 */
export async function importAnnotations(
  member: Member,
  { text, documentId }: AnnotationFile,
): Promise<ImportedItem[]> {
  mustWork(member);
  if (documentId) await mustBeThere(member, documentId);
  const read = readAnnotationFile(text).map(readAnnotation);
  const find = await versionFinder(member, documentId);
  const brought: Brought = { claims: await readClaims(member), evidence: new Map() };
  const settled = new Map<object, Settled>();
  const earlier = await readEarlier(member, read);
  for (const units of wavesOf(inOrderOfNeed(unitsOf(read)))) {
    await Promise.all(
      units.map(async (unit) => {
        const outcome = await settle(member, unit, { find, brought, earlier });
        for (const one of unit.members) {
          settled.set(one, outcome);
          const { passageId } = outcome;
          // The same annotation twice in one file is one.
          if (passageId) earlier.set(one.sourceId, { source: textOf(one.source), passageId });
        }
      }),
    );
  }
  return read.map((one) => toItem(one, settled.get(one)));
}

/** Says where an annotation belongs that could not be anchored. CONFLICT when it has a place, refusals of `ensurePassage`. */
export async function placeAnnotation(member: Member, input: Placing): Promise<void> {
  mustWork(member);
  await transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM imported_annotation WHERE id = ${input.importedId}::uuid FOR UPDATE`;
    const row = await tx.importedAnnotation.findFirst({
      where: { id: input.importedId, teamId: member.teamId },
    });
    if (!row?.documentId) throw new AppError('NOT_FOUND', 'There is no such annotation.');
    if (row.passageId) throw new AppError('CONFLICT', 'This annotation has a place already.');
    const incoming = readAnnotation(row.source);
    if ('reason' in incoming) throw new AppError('INVALID', incoming.reason);
    const place = { documentId: row.documentId, start: input.start, end: input.end };
    const brought = { claims: await readClaims(member, tx), evidence: new Map() };
    const unit = { head: incoming, members: [incoming] };
    const passageId = await write(tx, member, unit, { place, brought });
    await tx.importedAnnotation.update({
      where: { id: row.id },
      data: { passageId, reason: null },
    });
    await noteImport(tx, member, incoming, { documentId: row.documentId, passageId });
  });
}

type Knowledge = {
  find: FindVersion;
  brought: Brought;
  earlier: Map<string, { source: string; passageId: string | null }>;
};

async function settle(member: Member, unit: Unit, knowledge: Knowledge): Promise<Settled> {
  const { head } = unit;
  if ('reason' in head) {
    if (head.source) await keep(db, member, [head], { reason: head.reason });
    return { outcome: 'refused', reason: head.reason };
  }
  const before = knowledge.earlier.get(head.sourceId);
  if (before?.passageId) {
    return before.source === textOf(head.source)
      ? { outcome: 'recognised', passageId: before.passageId }
      : {
          outcome: 'changed',
          reason:
            'It was imported before and says something else now. What is here stays as it is.',
          passageId: before.passageId,
        };
  }
  if (head.own && (await isHere(member, head.own))) {
    return { outcome: 'recognised', reason: 'It was written here, and is still here.' };
  }
  const version = await knowledge.find(head);
  if (!version) {
    const reason = head.uri
      ? `No document of the team has the address ${head.uri.slice(0, 200)}.`
      : 'It does not say which document it is about.';
    await keep(db, member, unit.members, { reason });
    return { outcome: 'not_anchored', reason };
  }
  return await anchor(member, { ...unit, head }, version, knowledge.brought);
}

/** Is it something of the member's own team, exported and brought back? */
async function isHere({ teamId }: Member, own: Annotation): Promise<boolean> {
  const [address, id = ''] = own.id.split(/\/api\/v1\/[a-z]+\//);
  if (address !== env.ASSAY_URL || !z.uuid().safeParse(id).success) return false;
  const claim = { teamId };
  const counts = {
    evidence: () => db.evidence.count({ where: { id, claim } }),
    appearance: () => db.appearance.count({ where: { id, claim } }),
    thread: () => db.thread.count({ where: { id, teamId } }),
    passage: () => db.passage.count({ where: { id, document: { teamId } } }),
  };
  return (await counts[own['assay:kind']]()) > 0;
}

async function anchor(
  member: Member,
  unit: Unit & { head: Incoming },
  version: SearchedVersion,
  brought: Brought,
): Promise<Settled> {
  const { documentId, number, text } = version;
  const found = positionsOf(unit.head, text) ?? findPlace(text, unit.head.quote);
  if ('reason' in found) {
    const { reason, candidate } = found;
    await keep(db, member, unit.members, { reason, documentId });
    return { outcome: 'not_anchored', reason, documentId, candidate };
  }
  const place = { documentId, versionNumber: number, ...found };
  try {
    return await transaction(async (tx) => {
      const passageId = await write(tx, member, unit, { place, brought });
      await keep(tx, member, unit.members, { documentId, passageId });
      await noteImport(tx, member, unit.head, { documentId, passageId });
      return { outcome: 'anchored' as const, documentId, passageId };
    });
  } catch (error) {
    const reason = reasonOf(error, unit.head.sourceId);
    await keep(db, member, unit.members, { reason, documentId });
    return { outcome: 'refused', reason, documentId };
  }
}

function positionsOf({ own }: Incoming, text: string) {
  if (!own) return null;
  const [{ exact }, position] = own.target.selector;
  const start = position['assay:startUtf16'];
  return placeByPositions(text, { start, end: position['assay:endUtf16'], exact });
}

type Place = { documentId: string; versionNumber?: number; start: number; end: number };

async function write(
  tx: Tx,
  member: Member,
  { head, members }: { head: Incoming; members: (Incoming | Unreadable)[] },
  { place, brought }: { place: Place; brought: Brought },
): Promise<string> {
  const passage = await ensurePassage(tx, member, place);
  if (head.own) await restoreUse(tx, member, head.own, { passage, place, brought });
  else {
    const comments = members.flatMap((one) => ('comment' in one && one.comment) || []);
    if (comments.length > 0) await openForeignThread(tx, member, passage, comments);
  }
  return passage.id;
}

async function keep(
  tx: Tx,
  member: Member,
  members: readonly (Incoming | Unreadable)[],
  where: { documentId?: string; passageId?: string; reason?: string },
): Promise<void> {
  const { documentId = null, passageId = null, reason = null } = where;
  for (const { sourceId, source } of members) {
    const data = { source: sorted(source ?? {}), documentId, passageId, reason };
    await tx.importedAnnotation.upsert({
      where: { teamId_sourceId: { teamId: member.teamId, sourceId } },
      create: { ...data, sourceId, teamId: member.teamId, importedById: member.userId },
      update: data,
    });
  }
}

async function noteImport(
  tx: Tx,
  member: Member,
  { sourceId, own, comment }: Incoming,
  { documentId, passageId }: { documentId: string; passageId: string },
): Promise<void> {
  await recordEvent(tx, member, {
    action: 'annotation.imported',
    subject: { kind: 'passage', id: passageId },
    documentId,
    after: { sourceId, by: own?.creator.name ?? comment?.by ?? null },
  });
}

/** The same content in the same order of keys, as the database gives it back. */
function sorted(value: object): Prisma.InputJsonObject {
  return JSON.parse(
    JSON.stringify(value, (_, one: unknown) =>
      typeof one === 'object' && one !== null && !Array.isArray(one)
        ? Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)))
        : one,
    ),
  );
}

const textOf = (source: object | null) => JSON.stringify(sorted(source ?? {}));

async function readEarlier(
  member: Member,
  read: readonly (Incoming | Unreadable)[],
): Promise<Knowledge['earlier']> {
  const rows = await db.importedAnnotation.findMany({
    where: { teamId: member.teamId, sourceId: { in: read.map((one) => one.sourceId) } },
    select: { sourceId: true, source: true, passageId: true },
  });
  return new Map(
    rows.map(({ sourceId, source, passageId }) => [
      sourceId,
      { source: textOf(Object(source)), passageId },
    ]),
  );
}

async function readClaims(member: Member, tx: Tx = db): Promise<Map<string, string>> {
  const claims = await tx.claim.findMany({
    where: { teamId: member.teamId },
    select: { id: true, statement: true },
    orderBy: { number: 'desc' },
  });
  return new Map(claims.map(({ id, statement }) => [statementKey(statement), id]));
}

function mustWork(member: Member): void {
  if (mayAct(member, 'reviewer', member.teamId)) return;
  throw new AppError('FORBIDDEN', 'Only reviewers and above import annotations.');
}

async function mustBeThere(member: Member, documentId: string): Promise<void> {
  const { teamId } = member;
  if ((await db.document.count({ where: { id: documentId, teamId } })) > 0) return;
  throw new AppError('NOT_FOUND', 'There is no such document.');
}

function toItem(one: Incoming | Unreadable, settled: Settled | undefined): ImportedItem {
  return {
    sourceId: one.sourceId,
    outcome: settled?.outcome ?? 'refused',
    reason: settled?.reason ?? null,
    documentId: settled?.documentId ?? null,
    passageId: settled?.passageId ?? null,
    candidate: settled?.candidate ?? null,
  };
}

function reasonOf(error: unknown, sourceId: string): string {
  if (error instanceof AppError) return error.message;
  const id = uuid();
  log.error({ err: error, id, sourceId }, 'import of an annotation failed');
  return `Something went wrong that should not have; it is logged as ${id}.`;
}
