import type { Member } from '@/lib/auth/types';
import { db } from '@/lib/db';
import {
  createAppearance,
  createClaim,
  createClaimant,
  createDocument,
  createEvidence,
  createPassage,
} from '@/prisma/factories';
import type { ClaimState } from '@/prisma/generated/enums';
import { createAssessment, createVerdict, moveClaim } from '@/prisma/publishing-factories';

const text = `The harbour handled four million tonnes in 2024.

Only three million tonnes passed the gates, the auditors found.`;

/** A claim by `by` with evidence on both sides, as far as `drafting` with two assessments and a complete verdict. */
export async function prepareClaim(by: Member, second: Member, state: ClaimState) {
  const document = await createDocument(db, { by, text, title: 'Two counts' });
  const other = await createDocument(db, { by, title: 'Yearbook' });
  const passage = (version: typeof document.currentVersion, exact: string) =>
    createPassage(db, { by, version, exact });
  const said = await passage(document.currentVersion, 'four million tonnes in 2024.');
  const doubted = await passage(other.currentVersion, 'A union disputes that number.');
  const claimant = await createClaimant(db, { by, name: 'Tamar Harbour' });
  const claim = await createClaim(db, {
    by,
    statement: 'The harbour of Tamar handled four million tonnes in 2024.',
    claimantId: claimant.id,
    claimedOn: new Date('2025-01-15'),
  });
  const claimId = claim.id;
  await createAppearance(db, { by, claimId, passageId: said.id });
  const evidence = await createEvidence(db, { by, claimId, passageId: said.id });
  await createEvidence(db, { by, claimId, passageId: doubted.id, stance: 'contradicts' });
  if (state === 'assessing' || state === 'drafting') {
    await moveClaim(db, { claimId, to: 'assessing' });
  }
  if (state === 'drafting') {
    await createAssessment(db, { by, claimId, reasoning: 'Both figures are sourced.' });
    await createAssessment(db, { by: second, claimId, rating: 'mostly_false' });
    await createVerdict(db, { by, claimId });
  }
  await moveClaim(db, { claimId, to: state });
  return { claim, evidence, document };
}
