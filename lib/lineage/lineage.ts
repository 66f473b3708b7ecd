import { type Draw, rootsOf } from '@/lib/sources/sources';
import type { DerivationKind, Stance } from '@/prisma/generated/enums';

/** A document by its name only; `publishedOn` is YYYY-MM-DD. */
export type NamedDocument = {
  id: string;
  title: string;
  publisher: string | null;
  publishedOn: string | null;
};

/** A passage of `from` that shows what it draws on; `id` is null where nobody has marked it. */
export type ShownBy = { id: string | null; exact: string };

/** Document `from` draws on document `to`, as people confirmed or as the machine suggests. */
export type LineageEdge = {
  from: string;
  to: string;
  kind: DerivationKind;
  suggested: boolean;
  passage: ShownBy | null;
};

/** Who draws on whom; `roots` are the independent sources by confirmed derivations alone. */
export type Lineage = { nodes: NamedDocument[]; edges: LineageEdge[]; roots: string[] };

/**
 * The part of a graph that documents in `start` go back to: every document on the way, oldest first, every edge between
 * them, and the independent sources that the confirmed ones lead to.
 */
export function lineageOf(
  start: readonly string[],
  documents: readonly NamedDocument[],
  edges: readonly LineageEdge[],
): Lineage {
  const seen = new Set(start);
  for (const id of seen) for (const { from, to } of edges) if (from === id) seen.add(to);
  const confirmed: Draw[] = edges.filter((edge) => !edge.suggested);
  return {
    nodes: documents.filter(({ id }) => seen.has(id)).toSorted(byAge),
    edges: edges.filter(({ from }) => seen.has(from)),
    roots: [...new Set(start.flatMap((id) => rootsOf(id, confirmed)))].sort(),
  };
}

function byAge(a: NamedDocument, b: NamedDocument): number {
  const day = ({ publishedOn }: NamedDocument) => publishedOn ?? '9999';
  return day(a).localeCompare(day(b)) || a.id.localeCompare(b.id);
}

/** What a confirmed or suggested edge is made of. */
type Suggested = {
  from: NamedDocument;
  to: NamedDocument;
  kind: DerivationKind;
  passage: { exact: string } | null;
};

/** Confirmed derivations and suggestions as edges, with the documents of both, each once. */
export function joinSuggestions(
  confirmed: {
    documents: readonly NamedDocument[];
    draws: readonly Omit<LineageEdge, 'suggested'>[];
  },
  suggestions: readonly Suggested[],
): { documents: NamedDocument[]; edges: LineageEdge[] } {
  const named = suggestions.flatMap(({ from, to }) => [from, to]);
  const documents = new Map([...named, ...confirmed.documents].map((one) => [one.id, one]));
  const edge = (
    { from, to, kind, passage }: Omit<LineageEdge, 'suggested'>,
    suggested: boolean,
  ) => ({
    ...{ from, to, kind, passage, suggested },
  });
  return {
    documents: [...documents.values()],
    edges: [
      ...confirmed.draws.map((draw) => edge(draw, false)),
      ...suggestions.map(({ from, to, kind, passage }) =>
        edge(
          {
            from: from.id,
            to: to.id,
            kind,
            passage: passage && { id: null, exact: passage.exact },
          },
          true,
        ),
      ),
    ],
  };
}

type Piece = { document: { id: string }; stance: Stance; withdrawn: unknown };

/**
 * Who draws on whom among the documents of a claim's evidence and all they go back to. Withdrawn evidence and evidence
 * that only gives context are left out, as they are not counted.
 */
export function lineageOfClaim(
  evidence: readonly Piece[],
  confirmed: Parameters<typeof joinSuggestions>[0],
  suggestions: Parameters<typeof joinSuggestions>[1],
): Lineage {
  const { documents, edges } = joinSuggestions(confirmed, suggestions);
  const start = evidence
    .filter(({ withdrawn, stance }) => withdrawn === null && stance !== 'context')
    .map(({ document }) => document.id);
  return lineageOf([...new Set(start)], documents, edges);
}
