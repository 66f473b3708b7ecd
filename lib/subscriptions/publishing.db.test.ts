import { beforeAll, beforeEach, expect, test } from 'vitest';
import { decideApproval } from '@/lib/approvals/mutations';
import { db } from '@/lib/db';
import { migrateJobs } from '@/lib/jobs/migrate';
import { publishClaim } from '@/lib/publications/mutations';
import { beginClaim, claimId, people, toApproval, waivers } from '@/lib/testing/claim-in-progress';

beforeAll(migrateJobs);
beforeEach(beginClaim);

/** How many jobs wait that write to subscribers of the claim. */
const tellings = async () => {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT j.id::text FROM graphile_worker._private_jobs j
    JOIN graphile_worker._private_tasks t ON t.id = j.task_id
    WHERE t.identifier = 'tell_subscribers' AND j.payload->>'claimId' = ${claimId}`;
  return rows.length;
};

test('whoever publishes has subscribers told, once, and only if it went through', async () => {
  const digest = await toApproval();
  await expect(publishClaim(people.ines, { claimId, kind: 'first', waivers })).rejects.toThrow();
  expect(await tellings()).toBe(0);
  await decideApproval(people.ines, { claimId, digest, decision: 'approve' });
  await publishClaim(people.ines, { claimId, kind: 'first', waivers });
  expect(await tellings()).toBe(1);
});
