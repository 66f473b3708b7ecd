import { type Alternatives, type Excerpt, excerptOf, findHit, type Hit, type Mark } from './marks';
import type { Found } from './queries';
import type { Sought } from './query';
import type { Answer } from './row';

/** A claim that was found; `excerpt` where its verdict or claimant says it and not the statement. */
export type FoundClaim = Omit<Answer['claims'][number], 'text'> & {
  marks: Mark[];
  excerpt: Excerpt | null;
};

/** A place in the latest version of a document's text, in UTF-16 code units, with the words around it. */
export type FoundPassage = { start: number; end: number; excerpt: Excerpt };

export type FoundDocument = Omit<Answer['documents'][number], 'places'> & {
  marks: Mark[];
  passages: FoundPassage[];
};

/** A comment on a claim, or in a document. */
export type FoundComment = Omit<Answer['comments'][number], 'text'> & { excerpt: Excerpt };

/** What a window is longer than its step by: it goes on in the next one. */
const WINDOW = 1_200;
const MOST_PASSAGES = 3;

/** The answer of the database with what was sought marked in it. */
export function toFound(answer: Answer, sought: Sought): Found {
  const { counts, instead } = answer;
  const of = <Item>(noun: string, items: Item[], more = false) => ({
    ...{ items, more },
    total: counts[noun] ?? 0,
  });
  return {
    claims: of(
      'claim',
      answer.claims.map((row) => toClaim(row, sought, instead)),
    ),
    documents: of(
      'document',
      answer.documents.map((row) => toDocument(row, sought, instead)),
      answer.more,
    ),
    comments: of(
      'comment',
      answer.comments.map(({ text, ...row }) => ({
        ...row,
        at: new Date(row.at).toISOString(),
        excerpt: excerptOf(text, findHit(text, sought, instead) ?? beginning),
      })),
    ),
    topics: answer.topics,
    partly: answer.partly,
    instead,
    waiting: answer.waiting,
  };
}

const beginning: Pick<Hit, 'marks' | 'place'> = { marks: [], place: [0, 0] };

function toClaim(
  { text, ...row }: Answer['claims'][number],
  sought: Sought,
  instead: Alternatives,
): FoundClaim {
  const said = findHit(row.statement, sought, instead);
  const rest = text.slice(row.statement.length + 1);
  const further = findHit(rest, sought, instead);
  const better = further && further.found > (said?.found ?? 0) ? excerptOf(rest, further) : null;
  return { ...row, marks: said?.marks ?? [], excerpt: better };
}

function toDocument(
  { places, ...row }: Answer['documents'][number],
  sought: Sought,
  instead: Alternatives,
): FoundDocument {
  const passages = places.flatMap(({ start, text }) => {
    const hit = findHit(text, sought, instead);
    if (!hit) return [];
    const goesOn = { before: start > 0, after: [...text].length >= WINDOW };
    const [first, last] = hit.place;
    const excerpt = excerptOf(text, hit, goesOn);
    return [{ start: start + first, end: start + last, excerpt }];
  });
  return {
    ...row,
    marks: findHit(row.title, sought, instead)?.marks ?? [],
    passages: apart(passages).slice(0, MOST_PASSAGES),
  };
}

/** Windows overlap: the same place is shown once. */
function apart(passages: readonly FoundPassage[]): FoundPassage[] {
  return passages.filter(
    ({ start, end }, index) =>
      !passages.slice(0, index).some((other) => other.start < end && start < other.end),
  );
}
