import type { ComboboxOption } from '@/components/ui/use-combobox';

type Found = { items: { id: string; number: number; statement: string }[] };

/** The team's claims that fit what was typed, in any state, for a combobox. Throws when the search does not answer. */
export async function findClaims(query: string, signal: AbortSignal): Promise<ComboboxOption[]> {
  const search = new URLSearchParams({ limit: '10', ...(query.trim() && { q: query.trim() }) });
  const response = await fetch(`/api/v1/claims?${search}`, { signal });
  if (!response.ok) throw new Error(`The list of claims answered ${response.status}.`);
  const { items } = (await response.json()) as Found;
  return items.map(({ id, number, statement }) => ({
    value: id,
    label: statement,
    note: `#${number}`,
  }));
}
