import type { SuggestionView } from '@/lib/suggestions/view';
import { SuggestionEntry } from './suggestion-entry';

/** Suggestions one beneath the other, the likeliest first. */
export function SuggestionList({ items }: { items: readonly SuggestionView[] }) {
  return (
    <ul className="grid gap-4">
      {items.map((suggestion) => (
        <li key={suggestion.id} className="border-t pt-3 first:border-t-0 first:pt-0">
          <SuggestionEntry suggestion={suggestion} />
        </li>
      ))}
    </ul>
  );
}
