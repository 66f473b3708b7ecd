import type { Part } from '@/lib/challenges/left-out';
import type { PublicChallenges } from '@/lib/challenges/public-queries';

/** What stands in a text for programs where an editor left words out. */
const LEFT_OUT = '[…]';

/** The objections to a claim as programs read them: texts in one piece, with a mark where words are left out. */
export function presentChallenges({ items, ...rest }: PublicChallenges) {
  return {
    ...rest,
    items: items.map(({ text, url, quote, name, ...challenge }) => ({
      ...challenge,
      ...{ text: textOf(text), url: url && textOf(url) },
      ...{ quote: quote && textOf(quote), name: name && textOf(name) },
      leftOut: [text, url, quote, name].some((parts) => parts?.includes(null)),
    })),
  };
}

function textOf(parts: readonly Part[]): string {
  return parts.map((part) => part ?? LEFT_OUT).join('');
}
