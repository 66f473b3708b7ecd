/** Somebody who can be named in a comment. */
export type Mentionable = { id: string; name: string };

/** What is never read for names (code), links, and `@` where no word goes before it. */
const PIECE =
  /(`+)[\s\S]*?\1|\[@([^\]\n]*)\]\(mention:([0-9a-fA-F-]{36})\)|!?\[[^\]\n]*\]\([^)\n]*\)|(?<![\p{L}\p{N}_])@/gu;

/** How a comment names a person: a link whose address is the person. */
export function mentionOf({ id, name }: Mentionable): string {
  return `[@${name.replace(/[[\]\n]/g, ' ')}](mention:${id})`;
}

/** The ids that a comment names, each once, in order; not those in code. */
export function mentionedIn(body: string): string[] {
  const ids = [...body.matchAll(PIECE)].flatMap((match) => match[3]?.toLowerCase() ?? []);
  return [...new Set(ids)];
}

/**
 * A comment as it is stored: people are named by a link, whether it was written as one or as `@` and a whole name; where
 * two have that name only the link tells them apart. Whoever is not among `people` is left as plain words.
 */
export function withMentions(body: string, people: readonly Mentionable[]): string {
  const byId = new Map(people.map((person) => [person.id, person]));
  const names = distinctNames(people);
  let out = '';
  let at = 0;
  for (const match of body.matchAll(PIECE)) {
    const [whole, , written, id] = match;
    if (match.index < at) continue;
    const after = match.index + whole.length;
    const named = whole === '@' ? nameAt(body, after, names) : undefined;
    const known = named ?? (id ? byId.get(id.toLowerCase()) : undefined);
    out += body.slice(at, match.index);
    out += known ? mentionOf(known) : id ? `@${written}` : whole;
    at = named ? after + named.name.length : after;
  }
  return out + body.slice(at);
}

/** A stored comment as people type it: `@Name` in place of each link, unless two of `people` have that name. */
export function withoutMentions(body: string, people: readonly Mentionable[]): string {
  const names = distinctNames(people);
  return body.replace(PIECE, (whole, _code, written?: string, id?: string) =>
    written && names.some((person) => person.id === id && person.name === written)
      ? `@${written}`
      : whole,
  );
}

/** The longest first, so that "Ana Lind" is not taken for "Ana"; names that several have are left out. */
function distinctNames(people: readonly Mentionable[]): Mentionable[] {
  const count = new Map<string, number>();
  for (const { name } of people) count.set(name, (count.get(name) ?? 0) + 1);
  return people
    .filter(({ name }) => name !== '' && count.get(name) === 1)
    .toSorted((a, b) => b.name.length - a.name.length);
}

function nameAt(body: string, at: number, names: readonly Mentionable[]): Mentionable | undefined {
  return names.find(
    ({ name }) =>
      body.startsWith(name, at) && !/^[\p{L}\p{N}_]/u.test(body.slice(at + name.length)),
  );
}
