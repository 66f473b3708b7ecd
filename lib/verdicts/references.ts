const reference = /\[\[evidence:([0-9a-f-]{36})\]\]/g;

/** How an explanation refers to a piece of evidence. */
export function referenceTo(evidenceId: string): string {
  return `[[evidence:${evidenceId}]]`;
}

/** The ids of evidence that a text refers to, each once, in order of first mention. */
export function referencesIn(text: string): string[] {
  return [...new Set([...text.matchAll(reference)].map((match) => match[1] ?? ''))];
}

/** The text with each reference replaced by what `render` makes of its id. */
export function replaceReferences(text: string, render: (evidenceId: string) => string): string {
  return text.replace(reference, (_whole, id: string) => render(id));
}
