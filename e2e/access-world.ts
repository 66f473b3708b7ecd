import { randomUUID } from 'node:crypto';
import type { Member } from '@/lib/auth/types';
import { db } from '@/lib/db';
import {
  createAppearance,
  createClaim,
  createDerivation,
  createDocument,
  createEvidence,
  createMember,
  createPassage,
  createVersion,
} from '@/prisma/factories';
import type { ClaimState } from '@/prisma/generated/enums';
import { createPlacement, createReReview } from '@/prisma/placement-factories';
import {
  createAssessment,
  createRatedClaim,
  createSubclaim,
  createThread,
  createVerdict,
  moveClaim,
} from '@/prisma/publishing-factories';
import { createTold } from './access-attention';
import { createObjected } from './access-challenges';
import { createClaimFile } from './access-exchange';
import { createTips } from './access-tips';
import { createUpkeep } from './access-upkeep';
import { createWebhook } from './access-webhooks';

/** One team's work, with a word in all of it that nobody outside the team may ever see. */
export type World = Awaited<ReturnType<typeof createWorld>>;

/** A claim in `state` with everything that hangs on it, made by `author`. */
export async function createWorld(author: Member, state: ClaimState) {
  const secret = randomUUID().slice(0, 8);
  const by = author;
  const text = `Briefing ${secret}.\n\nThe harbour handled ${secret} tonnes. The auditors doubt it.`;
  const document = await createDocument(db, { by, text, title: `Harbour briefing ${secret}` });
  const copy = await createDocument(db, { by, title: `Copy ${secret}`, text: `Copy ${secret}.` });
  const passage = (exact: string) =>
    createPassage(db, { by, version: document.currentVersion, exact });
  const [first, second] = await Promise.all([
    passage(`The harbour handled ${secret} tonnes.`),
    passage('The auditors doubt it.'),
  ]);
  const claim = await createClaim(db, { by, statement: `Four million tonnes, ${secret}.` });
  const claimId = claim.id;
  const appearance = await createAppearance(db, { by, claimId, passageId: first.id });
  const evidence = await createEvidence(db, { by, claimId, passageId: first.id });
  const displaced = await createDisplaced(author, claimId, copy, secret);
  const derivation = await createDerivation(db, { by, fromId: copy.id, toId: document.id });
  const suggestion = await createSuggestion(author, document, secret);
  const other = await createClaim(db, { by, statement: `Three million tonnes, ${secret}.` });
  const tie = { by, parentId: claimId, childId: other.id, rule: 'illustrative' } as const;
  const subclaim = await createSubclaim(db, tie);
  const match = await createMatch(author, claimId, other.id);
  const thread = await createThread(db, { by, claimId, body: `Gross or net, ${secret}?` });
  const resolved = await createThread(db, {
    by,
    claimId,
    outcome: 'Gross.',
    resolvedAt: new Date(),
    resolvedById: by.userId,
  });
  if (state === 'drafting') await createVerdict(db, { by, claimId });
  const judged = state === 'assessing' || state === 'drafting';
  if (judged) await moveClaim(db, { claimId, to: 'assessing' });
  const assessment = judged ? await createAssessment(db, { by, claimId }) : undefined;
  await moveClaim(db, { claimId, to: state });
  const conflict = await createConflict(author, claimId, secret);
  const notification = await createTold(author, claimId, evidence.id);
  const file = await createClaimFile(by, secret);
  return {
    ...{ file, secret, author, document, copy, first, second, notification },
    ...{ other, subclaim, match },
    upkeep: await createUpkeep(by, secret),
    webhook: await createWebhook(by, secret),
    tips: await createTips(by, secret),
    objected: await createObjected(by, secret),
    ...{
      claim,
      appearance,
      evidence,
      derivation,
      suggestion,
      thread,
      resolved,
      assessment,
      conflict,
      ...displaced,
    },
  };
}

/** A colleague of the author has an interest of their own in the claim. */
async function createConflict({ teamId }: Member, claimId: string, secret: string) {
  const { userId } = await createMember(db, { teamId, name: 'Conny Insider' });
  const reason = `A cousin carries ${secret} tonnes.`;
  return await db.conflictOfInterest.create({ data: { claimId, userId, reason } });
}

/** The machine believes that the document draws on a leaflet. */
async function createSuggestion(
  by: Member,
  document: { id: string; currentVersion: { id: string } },
  secret: string,
) {
  const leaflet = await createDocument(db, { by, title: `Leaflet ${secret}` });
  return await db.derivationSuggestion.create({
    data: {
      ...{ teamId: by.teamId, fromId: document.id, toId: leaflet.id, score: 0.5 },
      kind: 'cites',
      basis: 'publisher',
      versionId: document.currentVersion.id,
      start: 0,
      end: 8,
    },
  });
}

/** Somebody confirmed that the two claims are similar. */
function createMatch({ teamId, userId }: Member, one: string, two: string) {
  const [firstId = '', secondId = ''] = [one, two].sort();
  const match = { teamId, firstId, secondId, decision: 'confirmed', decidedById: userId } as const;
  return db.claimMatch.create({ data: match });
}

/** The claim, whose verdict is "mixed", has a sub-claim that was found false. */
export async function contradict({ author: by, claim }: World): Promise<void> {
  const statement = 'Three million tonnes passed the gates.';
  const { id: childId } = await createRatedClaim(db, { by, rating: 'false', statement });
  await createSubclaim(db, { by, parentId: claim.id, childId });
}

/** A passage of `copy` that its second version has with other words, for which the claim is to be looked at again. */
async function createDisplaced(
  by: Member,
  claimId: string,
  copy: Awaited<ReturnType<typeof createDocument>>,
  secret: string,
) {
  const exact = `Copy ${secret}.`;
  const passage = await createPassage(db, { by, version: copy.currentVersion, exact });
  const words = `Copy ${secret}, revised.`;
  const version = await createVersion(db, { by, document: copy, text: words });
  const placement = await createPlacement(db, { passage, version, words });
  const place = { passageId: passage.id, versionId: version.id };
  return { placement, reReview: await createReReview(db, { by, claimId, ...place }) };
}

/** A claim that everybody may read, from the demonstration team. */
export async function findPublished(): Promise<string> {
  const { slug } = await db.publication.findFirstOrThrow({
    where: { claim: { team: { isDemonstration: true } } },
    orderBy: [{ publishedAt: 'asc' }, { slug: 'asc' }],
  });
  return slug;
}
