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

/** A number in brackets that is no Markdown link: `[2]`. */
const numbered = /\[(\d{1,3})\](?!\()/g;

/** The text as people write it: each reference to one of `ids` as its number in brackets, counted from one. */
export function toNumbers(text: string, ids: readonly string[]): string {
  return text.replace(reference, (whole, id: string) => {
    const index = ids.indexOf(id);
    return index < 0 ? whole : `[${index + 1}]`;
  });
}

/** The text as it is stored: each number in brackets that counts one of `ids` as a reference to it. */
export function fromNumbers(text: string, ids: readonly string[]): string {
  return text.replace(numbered, (whole, number: string) => {
    const id = ids[Number(number) - 1];
    return id ? referenceTo(id) : whole;
  });
}
