import { sayAll } from '@/components/layout/say-all';
import type { StepView } from '@/lib/lifecycle/queries';

/** The steps out of a claim's state as the server sees them, said in the language of the page. Throws when it does not answer. */
export async function findSteps(claimId: string): Promise<readonly StepView[]> {
  const response = await fetch(`/api/v1/claims/${claimId}/steps`);
  if (!response.ok) throw new Error(`The steps of a claim answered ${response.status}.`);
  const { items } = (await response.json()) as { items: StepView[] };
  const say = await sayAll(items.flatMap(({ why }) => why ?? []));
  return items.map((step) => ({ ...step, why: step.why && say(step.why) }));
}
