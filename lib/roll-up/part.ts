/** Words of a statement with their place in it: UTF-16 code units, the end exclusive. */
export type StatementPart = { start: number; end: number; exact: string };

/**
 * Where a part stands in a statement: at its own place if the words are still there, else at the nearest place where the
 * same words stand; null when they stand nowhere any more.
 */
export function placePart(statement: string, part: StatementPart): StatementPart | null {
  const { start, exact } = part;
  if (exact === '') return null;
  const places = placesOf(statement, exact);
  const [nearest] = places.toSorted((a, b) => Math.abs(a - start) - Math.abs(b - start));
  return nearest === undefined ? null : { start: nearest, end: nearest + exact.length, exact };
}

/** Every place at which the words stand in the statement, in order; overlapping ones too. */
export function placesOf(statement: string, exact: string): number[] {
  const places: number[] = [];
  if (exact === '') return places;
  for (let at = statement.indexOf(exact); at >= 0; at = statement.indexOf(exact, at + 1))
    places.push(at);
  return places;
}

/** A run of a statement between two edges of parts; `parts` are the indexes of those that cover it. */
export type StatementRun = { text: string; parts: number[] };

/** The statement cut at the edges of its parts, so that each run is either in a part or not; lossless. */
export function runsOf(
  statement: string,
  parts: readonly (StatementPart | null)[],
): StatementRun[] {
  const edges = parts.flatMap((part) => (part ? [part.start, part.end] : []));
  const cuts = [...new Set([0, ...edges, statement.length])].sort((a, b) => a - b);
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? 0;
    const covering = parts.flatMap((part, place) =>
      part && part.start <= start && part.end >= end ? [place] : [],
    );
    return { text: statement.slice(start, end), parts: covering };
  });
}

/** Clauses of a statement between marks of punctuation, as first offers for its parts; none when there is only one. */
export function suggestParts(statement: string): string[] {
  const clauses = statement
    .split(/[,;:()—–،؛，；、：。！？]+|\.(?=\s|$)/u)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
  return clauses.length > 1 ? [...new Set(clauses)] : [];
}
