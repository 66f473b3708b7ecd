import { randomUUID } from 'node:crypto';
import { db } from '@/lib/db';
import { createEvidence, createMember } from '@/prisma/factories';
import { findPublishedPassage } from './access-public';
import { createWorld, findPublished } from './access-world';

/** What one hidden assessment says, each part so that it is found wherever it shows. */
export type Hidden = {
  ratingId: string;
  ratingKey: string;
  confidence: number;
  reasoning: string;
  leansOn: string;
};

export type BlindWorld = Awaited<ReturnType<typeof createBlindWorld>>;

/**
 * A claim that is being assessed: its author has given an assessment, and so has another reviewer, of whose nobody else
 * may learn anything. `heron` and `egret` are two things that theirs can say.
 */
export async function createBlindWorld() {
  const author = await createMember(db, { name: 'Wanda Insider' });
  const world = {
    ...(await createWorld(author, 'assessing')),
    published: await findPublished(),
    publishedPassage: await findPublishedPassage(),
  };
  const { teamId } = author;
  const hidden = await createMember(db, { teamId, name: 'Hilda Heron' });
  const second = await createEvidence(db, {
    by: author,
    claimId: world.claim.id,
    passageId: world.second.id,
    stance: 'contradicts',
  });
  const heron = await createHidden(teamId, 'heron', 37, world.evidence.id);
  const egret = await createHidden(teamId, 'egret', 91, second.id);
  return { ...world, hidden, heron, egret };
}

async function createHidden(
  teamId: string,
  word: string,
  confidence: number,
  leansOn: string,
): Promise<Hidden> {
  const mark = randomUUID().slice(0, 8);
  const { id, key } = await db.rating.create({
    data: {
      ...{ teamId, key: `${word}_${mark}`, name: `${word} ${mark}`, position: confidence },
      definition: `As a ${word} would say.`,
      color: 'outdated',
      icon: 'outdated',
    },
    select: { id: true, key: true },
  });
  const reasoning = `Reasoning of the ${word}, ${randomUUID()}.`;
  return { ratingId: id, ratingKey: key, confidence, reasoning, leansOn };
}

/** Makes the hidden assessment say something else behind everybody's back: nothing but itself changes. */
export async function turn(world: BlindWorld, says: Hidden): Promise<void> {
  const key = { claimId: world.claim.id, assessorId: world.hidden.userId, round: 1 };
  const where = { claimId_round_assessorId: key };
  const { id, updatedAt } = await db.assessment.findUniqueOrThrow({ where });
  const { ratingId, confidence, reasoning, leansOn } = says;
  await db.$transaction([
    db.assessment.update({ where, data: { ratingId, confidence, reasoning, updatedAt } }),
    db.assessmentEvidence.deleteMany({ where: { assessmentId: id } }),
    db.assessmentEvidence.create({ data: { assessmentId: id, evidenceId: leansOn } }),
  ]);
}

/** A body with what React was sent inside its scripts written out beside it. */
export function writtenOut(body: string): string {
  const pushed = body.matchAll(/self\.__next_f\.push\(\[1,("(?:[^"\\]|\\.)*")\]\)/g);
  return `${body}\n${[...pushed].map(([, text = '""']) => JSON.parse(text)).join('')}`;
}

/** How often each thing that an assessment says stands in a body. */
export function tracesOf(body: string, says: Hidden): Record<string, number> {
  const text = writtenOut(body);
  const parts = [says.reasoning, says.ratingKey, says.leansOn, `"confidence":${says.confidence}`];
  return Object.fromEntries(parts.map((part) => [part, text.split(part).length - 1]));
}

/** The words of a page as they stand one after another, without scripts and without elements. */
export function withoutMarks(body: string): string {
  return body.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]*>/g, '');
}

/** What a person or a program reads of a body, without the hour and the seals of links, each made anew; words of a page in one order, for parts of it stream. */
export function readable(body: string): string {
  const timeless = body
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z?/g, 'then')
    .replace(/\/reply\/[\w-]+/g, '/reply/sealed');
  if (!/^\s*<!doctype html/i.test(body)) return timeless.replace(/^id: .*$/gm, 'id');
  return timeless
    .replace(/<(script|style|time)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .split(/\s+/)
    .toSorted()
    .join(' ');
}
