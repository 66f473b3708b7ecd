import { beforeAll, describe, expect, test } from 'vitest';
import { createWorld, type World } from '@/e2e/access-world';
import { placeAnnotation } from '@/lib/annotation-imports/mutations';
import type { Member } from '@/lib/auth/types';
import { mapClaimImport, startClaimImport } from '@/lib/claim-imports/mutations';
import { addAppearance, assignClaim } from '@/lib/claims/mutations';
import { db } from '@/lib/db';
import { confirmDerivation } from '@/lib/derivations/mutations';
import { openThread } from '@/lib/discussion/mutations';
import { scheduleChecks } from '@/lib/document-checks/mutations';
import { AppError } from '@/lib/errors';
import { attachEvidence } from '@/lib/evidence/mutations';
import { transitionClaim } from '@/lib/lifecycle/mutations';
import { decideMatch } from '@/lib/matches/mutations';
import { mergeClaim } from '@/lib/merges/mutations';
import { decidePlacement } from '@/lib/placements/decision-mutations';
import { requoteAppearance, requoteEvidence } from '@/lib/placements/requote-mutations';
import { settleReReview } from '@/lib/re-reviews/mutations';
import { addSubclaim } from '@/lib/subclaims/mutations';
import { decideSuggestion } from '@/lib/suggestions/mutations';
import { captureText } from '@/lib/versions/mutations';
import { createMember } from '@/prisma/factories';

let me: Member;
let mine: World;
let theirs: World;

const passageOf = ({ document, second }: World) => ({
  documentId: document.id,
  start: second.start,
  end: second.end,
});
const quoteOf = ({ document, secret }: World) => ({
  documentId: document.id,
  quote: { exact: `The harbour handled ${secret} tonnes.` },
});

beforeAll(async () => {
  me = await createMember(db, { role: 'admin' });
  mine = await createWorld(me, 'researching');
  theirs = await createWorld(await createMember(db, { role: 'admin' }), 'researching');
});

/** One's own thing in the first place, another team's wherever a second thing is named. */
const doors: [string, () => Promise<unknown>][] = [
  [
    'a sub-claim',
    () => addSubclaim(me, { parentId: mine.claim.id, childId: theirs.other.id, rule: 'any' }),
  ],
  [
    'the parent of a sub-claim',
    () => addSubclaim(me, { parentId: theirs.claim.id, childId: mine.other.id, rule: 'any' }),
  ],
  [
    'the claim that takes over',
    () => mergeClaim(me, { claimId: mine.claim.id, intoId: theirs.claim.id, reason: 'Same.' }),
  ],
  [
    'the claim that is taken over',
    () => mergeClaim(me, { claimId: theirs.claim.id, intoId: mine.claim.id, reason: 'Same.' }),
  ],
  [
    'a similar claim',
    () =>
      decideMatch(me, {
        claimId: mine.claim.id,
        otherId: theirs.claim.id,
        decision: 'confirmed',
      }),
  ],
  [
    'the claim that another one duplicates',
    () =>
      transitionClaim(me, {
        claimId: mine.claim.id,
        to: 'closed',
        closeReason: 'duplicate',
        duplicateOf: theirs.claim.id,
        reason: 'The same.',
      }),
  ],
  ...[passageOf, quoteOf].flatMap((place): [string, () => Promise<unknown>][] => [
    [
      'a passage as evidence',
      () =>
        attachEvidence(me, {
          claimId: mine.claim.id,
          passage: place(theirs),
          stance: 'supports',
          reason: 'It says so.',
        }),
    ],
    [
      'a passage as an appearance',
      () => addAppearance(me, { claimId: mine.claim.id, passage: place(theirs) }),
    ],
    [
      'a passage to be discussed',
      () => openThread(me, { target: { kind: 'passage', passage: place(theirs) }, body: 'Why?' }),
    ],
    [
      'other words for evidence',
      () =>
        requoteEvidence(me, { evidenceId: mine.evidence.id, version: 1, passage: place(theirs) }),
    ],
  ]),
  [
    'a placement for evidence',
    () =>
      requoteEvidence(me, {
        evidenceId: mine.evidence.id,
        version: 1,
        placementId: theirs.placement.id,
      }),
  ],
  [
    'a placement for an appearance',
    () =>
      requoteAppearance(me, {
        appearanceId: mine.appearance.id,
        placementId: theirs.placement.id,
      }),
  ],
  [
    'a placement',
    () =>
      decidePlacement(me, {
        placementId: theirs.placement.id,
        version: 0,
        decision: 'gone',
        reason: 'It is gone.',
      }),
  ],
  [
    'the document that is drawn on',
    () =>
      confirmDerivation(me, { fromId: theirs.document.id, toId: mine.document.id, kind: 'cites' }),
  ],
  [
    'the document that draws',
    () =>
      confirmDerivation(me, { fromId: mine.document.id, toId: theirs.document.id, kind: 'cites' }),
  ],
  [
    'a suggestion',
    () => decideSuggestion(me, { suggestionId: theirs.suggestion.id, decision: 'confirmed' }),
  ],
  ['a file of claims', () => startClaimImport(me, { importId: theirs.file.id })],
  [
    'the columns of a file of claims',
    () =>
      mapClaimImport(me, {
        importId: theirs.file.id,
        mapping: { columns: { statement: 'statement' }, dates: 'named' },
      }),
  ],
  [
    'the claim of a thread',
    () => openThread(me, { target: { kind: 'claim', id: theirs.claim.id }, body: 'Why?' }),
  ],
  [
    'the evidence of a thread',
    () => openThread(me, { target: { kind: 'evidence', id: theirs.evidence.id }, body: 'Why?' }),
  ],
  ['a colleague', () => assignClaim(me, { claimId: mine.claim.id, userId: theirs.author.userId })],
  [
    'an entry on the re-review list',
    () => settleReReview(me, { reReviewId: theirs.reReview.id, outcome: 'Nothing changed.' }),
  ],
  [
    'a document with a new text',
    () => captureText(me, { documentId: theirs.document.id, text: 'Another text.' }),
  ],
  [
    'a document with a schedule',
    () => scheduleChecks(me, { documentId: theirs.document.id, everyDays: 7 }),
  ],
  [
    'an annotation to be placed',
    () => placeAnnotation(me, { importedId: theirs.claim.id, start: 0, end: 5 }),
  ],
];

describe('the id of another team’s thing', () => {
  test.each(doors)('%s: is refused, tells nothing, changes nothing', async (_, attempt) => {
    const before = await eventsOf(theirs.author);
    const refusal = await attempt().catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(AppError);
    const { code, message, fields, current } = refusal as AppError;
    expect(['NOT_FOUND', 'INVALID']).toContain(code);
    expect(JSON.stringify({ message, fields, current })).not.toContain(theirs.secret);
    expect(await eventsOf(theirs.author)).toBe(before);
  });
});

function eventsOf({ teamId }: Member): Promise<number> {
  return db.auditEvent.count({ where: { teamId } });
}
