import { beforeEach, describe, expect, it } from 'vitest';
import { decideApproval } from '@/lib/approvals/mutations';
import { listApprovals } from '@/lib/approvals/queries';
import { submitAssessment } from '@/lib/assessments/mutations';
import { listAssessments } from '@/lib/assessments/queries';
import type { Member } from '@/lib/auth/types';
import { rules } from '@/lib/checklist/rules';
import { db } from '@/lib/db';
import { digestOf } from '@/lib/digest/digest';
import { currentDigest } from '@/lib/digest/queries';
import { attachEvidence } from '@/lib/evidence/mutations';
import { transitionClaim } from '@/lib/lifecycle/mutations';
import { listSteps } from '@/lib/lifecycle/queries';
import { saveVerdict } from '@/lib/verdicts/mutations';
import { getVerdict } from '@/lib/verdicts/queries';
import { createClaim, createDocument, createMember } from '@/prisma/factories';
import { publishClaim } from './mutations';
import { getPublication, listPublications } from './queries';
import { publishedFiltersSchema } from './schema';

const text =
  'The office counted 420 trout. Two others counted fewer.\n\nThe federation logged 214 trout 🐟 in winter.';

type People = Record<'mara' | 'jonas' | 'ines' | 'observer' | 'stranger', Member>;
let people: People;
let claimId = '';
let documentId: string;

beforeEach(async () => {
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
});

const refusal = (code: string) => expect.objectContaining({ name: 'AppError', code });
const quote = (exact: string) => ({ documentId, quote: { exact } });
const attach = (by: Member, exact: string, stance: 'supports' | 'contradicts') =>
  attachEvidence(by, { claimId, passage: quote(exact), stance, reason: 'It says so.' });
const verdict = {
  get claimId() {
    return claimId;
  },
  rating: 'mixed',
  confidence: 60,
  summary: 'Counts differ.',
  explanation: 'See them.',
  wouldChange: 'A count.',
};
const assessment = {
  get claimId() {
    return claimId;
  },
  rating: 'mixed',
  confidence: 60,
  reasoning: 'Counts differ.',
};
const waivers = rules.map(({ name }) => ({ rule: name, reason: 'This is a test.' }));

async function toDrafting(): Promise<void> {
  await transitionClaim(people.mara, { claimId, to: 'researching' });
  await attach(people.mara, 'The office counted 420 trout.', 'supports');
  await attach(people.jonas, '214 trout 🐟 in winter', 'contradicts');
  await transitionClaim(people.mara, { claimId, to: 'assessing' });
  await submitAssessment(people.mara, assessment);
  await submitAssessment(people.jonas, { ...assessment, rating: 'false' });
  await transitionClaim(people.jonas, { claimId, to: 'drafting' });
}

async function toApproval(): Promise<string> {
  await toDrafting();
  await saveVerdict(people.mara, verdict);
  await transitionClaim(people.mara, { claimId, to: 'approval' });
  return (await currentDigest(people.ines, claimId)) ?? '';
}

const stateNow = async () => (await db.claim.findUniqueOrThrow({ where: { id: claimId } })).state;
const actions = async () =>
  (await db.auditEvent.findMany({ where: { claimId }, orderBy: { position: 'asc' } })).map(
    ({ action }) => action,
  );

describe('from assessment to publication', () => {
  it('publishes what was approved, to the letter', async () => {
    const digest = await toApproval();
    await decideApproval(people.ines, { claimId, digest, decision: 'approve' });
    const published = await publishClaim(people.ines, { claimId, kind: 'first', waivers });
    expect(published).toMatchObject({ number: 1, digest });
    const found = await getPublication(published.slug);
    expect(digestOf(found?.snapshot.approved)).toBe(digest);
    expect(found?.snapshot.approved.evidence.map((item) => item.stance).toSorted()).toEqual([
      'contradicts',
      'supports',
    ]);
    expect(found?.snapshot.contexts).not.toEqual({});
    expect(await stateNow()).toBe('published');
    expect(await actions()).toEqual(
      expect.arrayContaining([
        'assessment.given',
        'verdict.drafted',
        'approval.given',
        'rule.waived',
        'claim.published',
      ]),
    );
    const list = await listPublications(publishedFiltersSchema.parse({ q: people.mara.teamId }));
    expect(list.items.map((item) => item.slug)).toEqual([published.slug]);
  });

  it('numbers updates and keeps the first publication as it was', async () => {
    const digest = await toApproval();
    await decideApproval(people.ines, { claimId, digest, decision: 'approve' });
    const first = await publishClaim(people.ines, { claimId, kind: 'first', waivers });
    const before = (await getPublication(first.slug, 1))?.canonical;
    await transitionClaim(people.ines, {
      claimId,
      to: 'researching',
      reason: 'A new count is out.',
    });
    await transitionClaim(people.mara, { claimId, to: 'assessing' });
    await submitAssessment(people.mara, assessment);
    await submitAssessment(people.jonas, assessment);
    await transitionClaim(people.mara, { claimId, to: 'drafting' });
    await saveVerdict(people.mara, { ...verdict, summary: 'A new count decides.', version: 1 });
    await transitionClaim(people.mara, { claimId, to: 'approval' });
    const next = (await currentDigest(people.ines, claimId)) ?? '';
    await decideApproval(people.ines, { claimId, digest: next, decision: 'approve' });
    await expect(publishClaim(people.ines, { claimId, kind: 'first', waivers })).rejects.toEqual(
      refusal('INVALID'),
    );
    const second = await publishClaim(people.ines, { claimId, kind: 'update', waivers });
    expect(second).toMatchObject({ number: 2, slug: first.slug });
    expect((await getPublication(first.slug, 1))?.canonical).toBe(before);
    expect((await getPublication(first.slug))?.versions.map(({ number }) => number)).toEqual([
      2, 1,
    ]);
  });

  it('refuses publication while rules fail or approvals are missing', async () => {
    const digest = await toApproval();
    await expect(publishClaim(people.ines, { claimId, kind: 'first', waivers })).rejects.toEqual(
      refusal('INVALID'),
    );
    await decideApproval(people.ines, { claimId, digest, decision: 'approve' });
    await expect(publishClaim(people.ines, { claimId, kind: 'first' })).rejects.toEqual(
      refusal('INVALID'),
    );
    await expect(publishClaim(people.mara, { claimId, kind: 'first' })).rejects.toEqual(
      refusal('FORBIDDEN'),
    );
    await expect(publishClaim(people.stranger, { claimId, kind: 'first' })).rejects.toEqual(
      refusal('NOT_FOUND'),
    );
    await expect(transitionClaim(people.ines, { claimId, to: 'published' })).rejects.toEqual(
      refusal('INVALID'),
    );
  });
});

describe('approvals', () => {
  it('are for editors who contributed nothing, and for the current digest', async () => {
    const digest = await toApproval();
    const approve = { claimId, digest, decision: 'approve' as const };
    await expect(decideApproval(people.mara, approve)).rejects.toEqual(refusal('FORBIDDEN'));
    await expect(decideApproval(people.observer, approve)).rejects.toEqual(refusal('FORBIDDEN'));
    await expect(decideApproval(people.stranger, approve)).rejects.toEqual(refusal('NOT_FOUND'));
    await expect(
      decideApproval(people.ines, { ...approve, digest: 'f'.repeat(64) }),
    ).rejects.toEqual(refusal('CONFLICT'));
    const contributing = await createMember(db, { teamId: people.mara.teamId, role: 'editor' });
    await saveVerdict(contributing, { ...verdict, summary: 'Changed by an editor.', version: 1 });
    await transitionClaim(people.mara, { claimId, to: 'approval' });
    const now = (await currentDigest(people.ines, claimId)) ?? '';
    await expect(decideApproval(contributing, { ...approve, digest: now })).rejects.toEqual(
      refusal('FORBIDDEN'),
    );
    expect((await listApprovals(contributing, claimId))?.can).toEqual({
      approve: false,
      requestChanges: true,
      contributor: true,
    });
  });

  it('lapse visibly, with the reason, when what they rest on changes', async () => {
    const digest = await toApproval();
    await decideApproval(people.ines, { claimId, digest, decision: 'approve' });
    await attach(people.mara, 'Two others counted fewer.', 'contradicts');
    expect(await stateNow()).toBe('drafting');
    const approvals = await listApprovals(people.ines, claimId);
    expect(approvals?.items[0]).toMatchObject({
      lapsedAt: expect.any(String),
      lapseReason: expect.stringMatching(/\w+\.$/),
    });
    expect(await actions()).toContain('approval.lapsed');
    await expect(publishClaim(people.ines, { claimId, kind: 'first', waivers })).rejects.toEqual(
      refusal('INVALID'),
    );
  });

  it('send the claim back when changes are asked for, with a note', async () => {
    const digest = await toApproval();
    const ask = { claimId, digest, decision: 'request_changes' as const };
    await expect(decideApproval(people.ines, ask)).rejects.toEqual(refusal('INVALID'));
    await decideApproval(people.ines, { ...ask, note: 'Name the weir.' });
    expect(await stateNow()).toBe('drafting');
  });

  it('are refused by the database itself, whichever program asks', async () => {
    const digest = await toApproval();
    const insert = (approver: Member) =>
      db.$executeRaw`INSERT INTO approval (id, claim_id, digest, decision, approver_id) VALUES (gen_random_uuid(), ${claimId}::uuid, ${digest}, 'approve', ${approver.userId}::uuid)`;
    const contributing = await createMember(db, { teamId: people.mara.teamId, role: 'editor' });
    await db.$executeRaw`INSERT INTO contributor (claim_id, user_id) VALUES (${claimId}::uuid, ${contributing.userId}::uuid)`;
    await expect(insert(contributing)).rejects.toThrow(/does not approve/);
    await expect(insert(people.mara)).rejects.toThrow(/Only an editor/);
    await expect(insert(people.stranger)).rejects.toThrow(/Only an editor/);
    await expect(insert(people.ines)).resolves.toBe(1);
    await publishClaim(people.ines, { claimId, kind: 'first', waivers });
    await expect(
      db.$executeRaw`UPDATE publication SET summary = 'x' WHERE claim_id = ${claimId}::uuid`,
    ).rejects.toThrow(/never changes/);
    await expect(
      db.$executeRaw`DELETE FROM publication WHERE claim_id = ${claimId}::uuid`,
    ).rejects.toThrow(/never changes/);
    await expect(db.$executeRaw`UPDATE audit_event SET action = 'x'`).rejects.toThrow(
      /never changes/,
    );
    await expect(db.$executeRaw`UPDATE document_version SET extractor = 'x'`).rejects.toThrow(
      /never changes/,
    );
  });
});

describe('assessments', () => {
  it('stay blind until the verdict is drafted', async () => {
    await transitionClaim(people.mara, { claimId, to: 'researching' });
    await attach(people.mara, 'The office counted 420 trout.', 'supports');
    await transitionClaim(people.mara, { claimId, to: 'assessing' });
    await submitAssessment(people.mara, assessment);
    const seen = await listAssessments(people.jonas, claimId);
    expect(seen).toMatchObject({
      revealed: false,
      visible: [],
      mine: null,
      givenBy: [{ name: 'Mara' }],
    });
    expect((await listAssessments(people.ines, claimId))?.visible).toEqual([]);
    expect((await listAssessments(people.mara, claimId))?.mine).toMatchObject({ confidence: 60 });
    expect(await listAssessments(people.stranger, claimId)).toBeNull();
    const event = await db.auditEvent.findFirstOrThrow({
      where: { claimId, action: 'assessment.given' },
    });
    expect([event.before, event.after]).toEqual([null, null]);
    await expect(transitionClaim(people.mara, { claimId, to: 'drafting' })).rejects.toEqual(
      refusal('INVALID'),
    );
    const waive = {
      claimId,
      to: 'drafting' as const,
      reason: 'Short of people.',
      waivers: [{ rule: 'assessments', reason: 'Short of people.' }],
    };
    await expect(transitionClaim(people.mara, waive)).rejects.toEqual(refusal('FORBIDDEN'));
    await transitionClaim(people.ines, waive);
    expect((await listAssessments(people.jonas, claimId))?.visible).toHaveLength(1);
    await expect(submitAssessment(people.jonas, assessment)).rejects.toEqual(refusal('INVALID'));
  });

  it('are for reviewers, with a rating of the scale', async () => {
    await transitionClaim(people.mara, { claimId, to: 'researching' });
    await attach(people.mara, 'The office counted 420 trout.', 'supports');
    await transitionClaim(people.mara, { claimId, to: 'assessing' });
    await expect(submitAssessment(people.observer, assessment)).rejects.toEqual(
      refusal('FORBIDDEN'),
    );
    await expect(submitAssessment(people.stranger, assessment)).rejects.toEqual(
      refusal('NOT_FOUND'),
    );
    await expect(submitAssessment(people.mara, { ...assessment, rating: 'green' })).rejects.toEqual(
      refusal('INVALID'),
    );
  });
});

describe('the verdict', () => {
  it('conflicts visibly when two save it at once, and both texts are kept', async () => {
    await toDrafting();
    await saveVerdict(people.mara, verdict);
    const both = await Promise.allSettled([
      saveVerdict(people.mara, { ...verdict, summary: 'One.', version: 1 }),
      saveVerdict(people.jonas, { ...verdict, summary: 'Two.', version: 1 }),
    ]);
    expect(both.map((result) => result.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const lost = both.find((result) => result.status === 'rejected');
    expect(lost?.reason).toMatchObject({
      code: 'CONFLICT',
      current: { version: 2, summary: expect.stringMatching(/One|Two/) },
    });
    expect((await getVerdict(people.mara, claimId))?.verdict?.version).toBe(2);
  });

  it('refers to live evidence of the claim only', async () => {
    await toDrafting();
    const explanation = 'See [[evidence:019a0000-0000-7000-8000-000000000001]].';
    await expect(saveVerdict(people.mara, { ...verdict, explanation })).rejects.toEqual(
      refusal('INVALID'),
    );
    await expect(saveVerdict(people.observer, verdict)).rejects.toEqual(refusal('FORBIDDEN'));
  });
});

describe('the life of a claim', () => {
  it('says which steps are open, and what is missing', async () => {
    expect(await listSteps(people.stranger, claimId)).toBeNull();
    expect(await listSteps(people.observer, claimId)).toEqual([]);
    await transitionClaim(people.mara, { claimId, to: 'researching' });
    const steps = await listSteps(people.mara, claimId);
    expect(steps?.[0]).toEqual({
      to: 'assessing',
      allowed: false,
      why: expect.stringContaining('evidence'),
    });
  });

  it('closes with a reason, as a duplicate only of a claim of the team, and reopens in a new round', async () => {
    const other = await createClaim(db, { by: people.stranger });
    const close = { claimId, to: 'closed' as const };
    await expect(transitionClaim(people.ines, close)).rejects.toEqual(refusal('INVALID'));
    await expect(
      transitionClaim(people.ines, { ...close, closeReason: 'duplicate', duplicateOf: other.id }),
    ).rejects.toEqual(refusal('INVALID'));
    await transitionClaim(people.ines, { ...close, closeReason: 'out_of_scope' });
    await expect(transitionClaim(people.ines, { claimId, to: 'researching' })).rejects.toEqual(
      refusal('INVALID'),
    );
    await transitionClaim(people.ines, {
      claimId,
      to: 'researching',
      reason: 'It is ours after all.',
    });
    expect((await db.claim.findUniqueOrThrow({ where: { id: claimId } })).round).toBe(2);
  });
});
