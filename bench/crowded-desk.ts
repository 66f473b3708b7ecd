import { v7 as uuid } from 'uuid';
import type { Member } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { stances } from '@/lib/matrix/matrix';
import { createDocument } from '@/prisma/factories';
import type { Random } from './random';

export type Size = { claims: number; documents: number; evidence: number };

/** What one document says; long enough for quotations of usual length. */
const sentence = (index: number) =>
  `According to its own count, station ${index} found ${400 + index} trout in the upper river, which is more than in the year before.`;
const SENTENCES = 40;
const STEP = 7_919;

/** Fills the member's team with claims, documents of which a quarter draw on others, and evidence spread over both. */
export async function crowdDesk(by: Member, size: Size, random: Random): Promise<void> {
  const documents = await addDocuments(by, size.documents);
  const passages = await addPassages(by, documents);
  const claims = await addClaims(by, size.claims);
  await db.evidence.createMany({
    data: Array.from({ length: size.evidence }, (_, index) => ({
      claimId: random.pick(claims),
      // A step without a common divisor: every piece quotes another passage.
      passageId: passages[(index * STEP) % passages.length] ?? '',
      stance: random.pick(stances),
      reason: 'The station gives the number itself, and says how it was counted.',
      createdById: by.userId,
      changedById: by.userId,
    })),
  });
  const drawing = documents.slice(0, Math.floor(size.documents / 4));
  await db.derivation.createMany({
    data: drawing.map(({ id }, index) => ({
      fromId: id,
      // Only on later ones: no circle.
      toId: documents[index + 1 + random.below(documents.length - index - 1)]?.id ?? id,
      kind: 'quotes',
      createdById: by.userId,
    })),
  });
}

async function addDocuments(by: Member, count: number) {
  const text = Array.from({ length: SENTENCES }, (_, index) => sentence(index)).join('\n\n');
  const made: Awaited<ReturnType<typeof createDocument>>[] = [];
  for (let index = 0; index < count; index += 1) {
    const name = `Counting station ${index}`;
    made.push(await createDocument(db, { by, text, title: `Report ${index}`, publisher: name }));
  }
  return made;
}

async function addPassages(
  by: Member,
  documents: Awaited<ReturnType<typeof addDocuments>>,
): Promise<string[]> {
  const rows = documents.flatMap(({ id, currentVersion }) =>
    Array.from({ length: SENTENCES }, (_, index) => {
      const exact = sentence(index);
      const start = currentVersion.text.indexOf(exact);
      const place = { start, end: start + exact.length, exact, prefix: '', suffix: '' };
      return {
        ...{ id: uuid(), documentId: id, versionId: currentVersion.id, createdById: by.userId },
        ...place,
      };
    }),
  );
  await db.passage.createMany({ data: rows });
  return rows.map(({ id }) => id);
}

async function addClaims(by: Member, count: number): Promise<string[]> {
  const rows = Array.from({ length: count }, (_, index) => ({
    id: uuid(),
    teamId: by.teamId,
    number: index + 1,
    statement: `Trout in the upper river have doubled at station ${index} since the weir was opened.`,
    language: 'en',
    createdById: by.userId,
    changedById: by.userId,
  }));
  await db.claim.createMany({ data: rows });
  await db.team.update({ where: { id: by.teamId }, data: { nextClaimNumber: count + 1 } });
  return rows.map(({ id }) => id);
}
