import { globSync, readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { decideApproval } from '@/lib/approvals/mutations';
import { listApprovals } from '@/lib/approvals/queries';
import { listAssessments } from '@/lib/assessments/queries';
import { getChecklist } from '@/lib/checklist/queries';
import { currentDigest } from '@/lib/digest/queries';
import { getInsights } from '@/lib/insights/queries';
import { getMatrix } from '@/lib/matrix/queries';
import { matrixFilterSchema } from '@/lib/matrix/schema';
import { beginClaim, claimId, people, toApproval } from '@/lib/testing/claim-in-progress';
import { getVerdict } from '@/lib/verdicts/queries';
import { addComment, addReaction } from './comment-mutations';
import { openThread, resolveThread } from './mutations';

beforeEach(beginClaim);

/** Everything of a claim and its team in which disagreement is counted, shown or published. */
async function disagreement() {
  const viewer = people.ines;
  const now = new Date();
  return {
    digest: await currentDigest(viewer, claimId),
    matrix: await getMatrix(viewer, matrixFilterSchema.parse({})),
    verdict: await getVerdict(viewer, claimId),
    assessments: await listAssessments(viewer, claimId),
    checklist: await getChecklist(viewer, claimId),
    approvals: await listApprovals(viewer, claimId),
    insights: await getInsights(viewer, {}, now),
  };
}

test('signs and comments that disagree change nothing that counts disagreement', async () => {
  const digest = await toApproval();
  const before = await disagreement();
  const { mara, jonas, ines } = people;
  const said: string[] = [];
  for (const kind of ['claim', 'verdict'] as const) {
    const body = 'I disagree: this is false, and **not** supported.';
    const { id, commentId } = await openThread(jonas, { target: { kind, id: claimId }, body });
    const reply = await addComment(mara, { threadId: id, body: 'I disagree with you, too.' });
    for (const comment of [commentId, reply.id]) {
      for (const who of [mara, jonas, ines]) {
        await addReaction(who, { commentId: comment, kind: 'disagree' });
      }
    }
    said.push(id);
  }
  for (const threadId of said) {
    await resolveThread(jonas, { threadId, outcome: 'We disagree.', because: 'So it is.' });
  }
  expect(await disagreement()).toEqual(before);
  // Who disagreed in the discussion is no contributor, and the digest is the one that was sent in.
  await decideApproval(ines, { claimId, digest, decision: 'approve' });
});

test('no room that counts disagreement reads the discussion', () => {
  const rooms =
    'lib/{agreement,adjudications,approvals,assessments,digest,dissent,insights,matrix,publications,roll-up,verdicts}/*.ts';
  const files = globSync(rooms).filter((file) => !file.endsWith('.test.ts'));
  expect(files.length).toBeGreaterThan(30);
  const reading = /\breactions?\b|\.comment\.|\bFROM comment\b|\bJOIN comment\b/i;
  expect(files.filter((file) => reading.test(readFileSync(file, 'utf8')))).toEqual([]);
  expect(reading.test('SELECT count(*) FROM reaction')).toBe(true);
});
