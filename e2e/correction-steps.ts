import { type ApiClient, expectStatus } from './api-client';

/** The programs of two reviewers and an editor, and the claim that they bring on its way. */
type Hands = { author: ApiClient; second: ApiClient; editor: ApiClient; claimId: string };

/** Sends a draft to the editors and has one approve it. */
export async function approve({ author, editor, claimId }: Hands): Promise<void> {
  const claim = `/claims/${claimId}`;
  const { items } = expectStatus(await author.get(`${claim}/checklist`), 200);
  const waivers = items
    .filter((item: { passed: boolean }) => !item.passed)
    .map(({ name }: { name: string }) => ({ rule: name, reason: 'A test of corrections.' }));
  const submitted = await editor.post(`${claim}/transitions`, { to: 'approval', waivers });
  const { digest } = expectStatus(submitted, 200);
  expectStatus(await editor.post(`${claim}/approvals`, { digest, decision: 'approve' }), 201);
}

/** Reopens a published claim, has it assessed again, and brings it before the editors with another summary. */
export async function again(hands: Hands, summary: string): Promise<void> {
  const { author, second, editor, claimId } = hands;
  const claim = `/claims/${claimId}`;
  const reopening = { to: 'researching', reason: 'A reader found an error.' };
  expectStatus(await editor.post(`${claim}/transitions`, reopening), 200);
  expectStatus(await author.post(`${claim}/transitions`, { to: 'assessing' }), 200);
  const assessment = { rating: 'mixed', confidence: 60, reasoning: 'Both are sourced.' };
  for (const one of [author, second]) {
    expectStatus(await one.post(`${claim}/assessments`, assessment), 201);
  }
  expectStatus(await author.post(`${claim}/transitions`, { to: 'drafting' }), 200);
  const { verdict } = expectStatus(await author.get(claim), 200);
  const { explanation, wouldChange, version } = verdict;
  const changed = { rating: 'mixed', confidence: 60, summary, explanation, wouldChange, version };
  expectStatus(await author.put(`${claim}/verdict`, changed), 200);
  await approve(hands);
}
