/**
 * The part of a topic's address that its name gives: lower case, letters, digits and marks of any script, hyphens
 * between. Empty when the name has neither letter nor digit.
 */
export function topicSlug(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** The names as they are kept: white space collapsed, each slug once, the first spelling wins. */
export function distinctTopics(names: readonly string[]): { name: string; slug: string }[] {
  const bySlug = new Map<string, { name: string; slug: string }>();
  for (const given of names) {
    const name = given.normalize('NFC').trim().replace(/\s+/g, ' ');
    const slug = topicSlug(name);
    if (slug !== '' && !bySlug.has(slug)) bySlug.set(slug, { name, slug });
  }
  return [...bySlug.values()];
}
