import { expect } from 'vitest';
import { submitAssessment } from '@/lib/assessments/mutations';
import type { Member } from '@/lib/auth/types';
import { rules } from '@/lib/checklist/rules';
import { db } from '@/lib/db';
import { currentDigest } from '@/lib/digest/queries';
import { attachEvidence } from '@/lib/evidence/mutations';
import { transitionClaim } from '@/lib/lifecycle/mutations';
import { saveVerdict } from '@/lib/verdicts/mutations';
import { createClaim, createDocument, createMember } from '@/prisma/factories';

const text =
  'The office counted 420 trout. Two others counted fewer.\n\nThe federation logged 214 trout 🐟 in winter.';

/** A reviewer who does most of it, a second one, an editor, an observer, and an admin of another team. */
type People = Record<'mara' | 'jonas' | 'ines' | 'observer' | 'stranger', Member>;
export let people: People;
export let claimId = '';
export let documentId = '';

/** A new team with a document and a claim; called before each test. */
export async function beginClaim(): Promise<void> {
  const mara = await createMember(db, { role: 'reviewer', name: 'Mara' });
  const { teamId } = mara;
  people = {
    mara,
    jonas: await createMember(db, { teamId, role: 'reviewer', name: 'Jonas' }),
    ines: await createMember(db, { teamId, role: 'editor', name: 'Ines' }),
    observer: await createMember(db, { teamId, role: 'observer' }),
    stranger: await createMember(db, { role: 'admin' }),
  };
  documentId = (await createDocument(db, { by: mara, text })).id;
  claimId = (
    await createClaim(db, { by: mara, statement: `Trout have doubled, says claim of ${teamId}.` })
  ).id;
}

/** Matches an AppError of one code. */
export const refusal = (code: string) => expect.objectContaining({ name: 'AppError', code });
const quote = (exact: string) => ({ documentId, quote: { exact } });
/** Attaches a quotation of the document as evidence. */
export const attach = (by: Member, exact: string, stance: 'supports' | 'contradicts') =>
  attachEvidence(by, { claimId, passage: quote(exact), stance, reason: 'It says so.' });
export const verdict = {
  get claimId() {
    return claimId;
  },
  rating: 'mixed',
  confidence: 60,
  summary: 'Counts differ.',
  explanation: 'See them.',
  wouldChange: 'A count.',
};
export const assessment = {
  get claimId() {
    return claimId;
  },
  rating: 'mixed',
  confidence: 60,
  reasoning: 'Counts differ.',
};
/** A waiver for every rule. */
export const waivers = rules.map(({ name }) => ({ rule: name, reason: 'This is a test.' }));

/** Brings the claim to `drafting`, with evidence on both sides and two assessments that differ. */
export async function toDrafting(): Promise<void> {
  await transitionClaim(people.mara, { claimId, to: 'researching' });
  await attach(people.mara, 'The office counted 420 trout.', 'supports');
  await attach(people.jonas, '214 trout 🐟 in winter', 'contradicts');
  await transitionClaim(people.mara, { claimId, to: 'assessing' });
  await submitAssessment(people.mara, assessment);
  await submitAssessment(people.jonas, { ...assessment, rating: 'false' });
  await transitionClaim(people.jonas, { claimId, to: 'drafting' });
}

/** Brings the claim before the editors; returns the digest that lies before them. */
export async function toApproval(): Promise<string> {
  await toDrafting();
  await saveVerdict(people.mara, verdict);
  await transitionClaim(people.mara, { claimId, to: 'approval' });
  return (await currentDigest(people.ines, claimId)) ?? '';
}

/** The state the claim is in. */
export const stateNow = async () =>
  (await db.claim.findUniqueOrThrow({ where: { id: claimId } })).state;
/** What was done to the claim so far, by the audit log. */
export const actions = async () =>
  (await db.auditEvent.findMany({ where: { claimId }, orderBy: { position: 'asc' } })).map(
    ({ action }) => action,
  );
