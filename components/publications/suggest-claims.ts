import type { ComboboxOption } from '@/components/ui/use-combobox';
import { paths } from '@/lib/paths';
import type { Suggested } from '@/lib/published-search/queries';

/** Claims and topics for what was typed so far, each with its address as its value. Throws when the server does not answer. */
export async function suggestClaims(query: string, signal: AbortSignal): Promise<ComboboxOption[]> {
  if (query.trim() === '') return [];
  const response = await fetch(paths.api.suggestions({ q: query.trim().slice(0, 200) }), {
    signal,
  });
  if (!response.ok) throw new Error(`The search answered ${response.status}.`);
  const { claims, topics } = (await response.json()) as Suggested;
  return [
    ...claims.map(({ slug, statement, ratingName }) => ({
      ...{ value: paths.claim(slug), label: statement, note: ratingName },
    })),
    ...topics.map(({ slug, name, claims: count }) => ({
      ...{ value: paths.topic(slug), label: name, note: `(${count})` },
    })),
  ];
}
