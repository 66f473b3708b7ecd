import { type Mentionable, mentionOf } from '@/lib/mentions/markdown';

/** What is typed after `@`, from that sign to the caret. */
export type MentionQuery = { start: number; end: number; text: string };

// A name with its spaces; what is longer is a sentence.
const TYPED = /(?<![\p{L}\p{N}_])@([\p{L}\p{M}\p{N}][^@\n\]]{0,40}|)$/u;

/** More than these nobody reads while typing; one more letter narrows them. */
const MOST = 8;

/** The name that is being typed before the caret; null when none is. */
export function queryAt(text: string, caret: number): MentionQuery | null {
  const found = TYPED.exec(text.slice(0, caret));
  return found && { start: found.index, end: caret, text: found[1] ?? '' };
}

/** The people of whom a name begins with what was typed, by the whole name or by one of its words. */
export function peopleFor(query: MentionQuery, people: readonly Mentionable[]): Mentionable[] {
  const wanted = ` ${query.text.toLocaleLowerCase()}`;
  return people
    .filter(({ name }) => ` ${name.toLocaleLowerCase()}`.includes(wanted))
    .slice(0, MOST);
}

/** What a choice puts in place of the query: `@Name`, or the link itself where two people have that name. */
export function insertionFor(person: Mentionable, people: readonly Mentionable[]): string {
  const twins = people.filter(({ name }) => name === person.name).length > 1;
  return `${twins ? mentionOf(person) : `@${person.name}`} `;
}
