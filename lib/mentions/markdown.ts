/** Somebody who can be named in a comment. */
export type Mentionable = { id: string; name: string };

/**
 * Signs of code, what is never read for names (links), and `@` where no word goes before it. Names and links end within some
 * hundred characters, so that no text takes long to be read, whatever signs it is made of.
 */
const PIECE =
  /`+|\[@([^[\]\n]*)\]\(mention:([0-9a-fA-F-]{36})\)|!?\[[^\]\n]{0,500}\]\([^)\n]{0,2000}\)|(?<![\p{L}\p{N}_])@/gu;

/** The links and signs outside code. Code ends, as in CommonMark, at the next run of as many backticks, if there is one. */
function* piecesOf(body: string): Generator<RegExpExecArray> {
  const runs = runsOf(body);
  const piece = new RegExp(PIECE);
  for (let match = piece.exec(body); match; match = piece.exec(body)) {
    const [whole] = match;
    if (!whole.startsWith('`')) yield match;
    else {
      const later = runs.get(whole.length) ?? [];
      while (Number(later.at(-1)) <= match.index) later.pop();
      const end = later.at(-1);
      if (end !== undefined) piece.lastIndex = end + whole.length;
    }
  }
}

/** Where runs of backticks begin, by their length, the last one first. */
function runsOf(body: string): Map<number, number[]> {
  const runs = new Map<number, number[]>();
  for (const { 0: run, index } of body.matchAll(/`+/g)) {
    const same = runs.get(run.length);
    if (same) same.push(index);
    else runs.set(run.length, [index]);
  }
  for (const same of runs.values()) same.reverse();
  return runs;
}

/** How a comment names a person: a link whose address is the person. */
export function mentionOf({ id, name }: Mentionable): string {
  return `[@${name.replace(/[[\]\n]/g, ' ')}](mention:${id})`;
}

/** The ids that a comment names, each once, in order; not those in code. */
export function mentionedIn(body: string): string[] {
  const ids = [...piecesOf(body)].flatMap((match) => match[2]?.toLowerCase() ?? []);
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
  for (const match of piecesOf(body)) {
    const [whole, written, id] = match;
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
  let out = '';
  let at = 0;
  for (const { 0: whole, 1: written, 2: id, index } of piecesOf(body)) {
    if (!written || !names.some((one) => one.id === id && one.name === written)) continue;
    out += `${body.slice(at, index)}@${written}`;
    at = index + whole.length;
  }
  return out + body.slice(at);
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
