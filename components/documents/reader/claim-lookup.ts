import { z } from 'zod';
import type { ComboboxOption } from '@/components/ui/use-combobox';

const listSchema = z.object({
  items: z.array(z.object({ id: z.string(), number: z.number(), statement: z.string() })),
});

/** Published claims change only after they were reopened, so that they are not offered. */
const open = ['new', 'researching', 'assessing', 'drafting', 'approval'];

/** The team's open claims whose number, words or claimant fit what was typed. Throws when the server does not answer. */
export async function loadClaims(query: string, signal: AbortSignal): Promise<ComboboxOption[]> {
  const search = new URLSearchParams({ q: query, limit: '10' });
  for (const state of open) search.append('state', state);
  const answer = await fetch(`/api/v1/claims?${search}`, { signal });
  if (!answer.ok) throw new Error(`The list of claims answered ${answer.status}.`);
  const { items } = listSchema.parse(await answer.json());
  return items.map(({ id, number, statement }) => ({
    value: id,
    label: `#${number} ${statement}`,
  }));
}

/** The number of the claim that an option stands for. */
export function numberOf({ label }: ComboboxOption): number {
  return Number.parseInt(label.slice(1), 10);
}
