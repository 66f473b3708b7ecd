import type { ComboboxOption } from '@/components/ui/use-combobox';

type Found = { items: { id: string; title: string; publisher: string | null }[] };

/** The documents of the library that hold what was typed, for a combobox. Throws when the search does not answer. */
export async function findDocuments(query: string, signal: AbortSignal): Promise<ComboboxOption[]> {
  const search = new URLSearchParams({ limit: '10', ...(query.trim() && { q: query.trim() }) });
  const response = await fetch(`/api/v1/documents?${search}`, { signal });
  if (!response.ok) throw new Error(`The library answered ${response.status}.`);
  const { items } = (await response.json()) as Found;
  return items.map(({ id, title, publisher }) => ({
    value: id,
    label: title,
    note: publisher ?? undefined,
  }));
}
