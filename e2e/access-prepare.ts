import type { OperationRow, Prepared } from './access-table';
import type { World } from './access-world';
import { type ApiClient, expectStatus } from './api-client';

/** Brings the claim before the editors, and through them, as far as the row wants. */
export async function prepare(
  row: Pick<OperationRow, 'prepare'>,
  world: World,
  author: ApiClient,
  editor: ApiClient,
): Promise<Prepared> {
  const prepared: Prepared = { digest: '', waivers: [] };
  if (!row.prepare) return prepared;
  const claim = `/claims/${world.claim.id}`;
  const verdict = { rating: 'mixed', confidence: 60, summary: 'Two.', explanation: 'Two counts.' };
  const change = { ...verdict, wouldChange: 'A count.', version: 1 };
  expectStatus(await author.put(`${claim}/verdict`, change), 200);
  const submitted = await author.post(`${claim}/transitions`, { to: 'approval' });
  prepared.digest = expectStatus(submitted, 200).digest;
  const { items } = expectStatus(await author.get(`${claim}/checklist`), 200);
  const failing = items.filter((item: { passed: boolean }) => !item.passed);
  prepared.waivers = failing.map(({ name }: { name: string }) => ({
    rule: name,
    reason: 'A test.',
  }));
  if (row.prepare === 'approved') {
    const approval = { digest: prepared.digest, decision: 'approve' };
    expectStatus(await editor.post(`${claim}/approvals`, approval), 201);
  }
  return prepared;
}
