import { type MarkedPiece, markedPieces, type Span } from '@/lib/discussion/parts';

/** As much of a node of the tree as is needed here. */
type Node = {
  type: string;
  tagName?: string;
  value?: string;
  properties?: Record<string, unknown>;
  children?: Node[];
  position?: { start: { offset?: number }; end: { offset?: number } };
};

type Leaf = Span & { parent: Node; text: Node };

/**
 * Wraps every text of a rendered Markdown in `span` elements that carry their piece (`pieceOf` reads it), cut where the
 * words of `parts` begin and end. Texts of which nobody knows where they come from stay as they are.
 */
export function markWords(
  parts: readonly (Span & { id: string })[],
  toStored: (offset: number) => number,
) {
  return () => (tree: Node) => {
    const leaves = leavesOf(tree, toStored);
    const cuts = markedPieces(leaves, parts);
    leaves.forEach(({ parent, text, start, end }, index) => {
      const value = text.value ?? '';
      const pieces = cuts[index] ?? [];
      const isExact = value.length === end - start;
      const spans = isExact
        ? pieces.map((piece) => wrapped(piece, value.slice(piece.start - start, piece.end - start)))
        : [wrapped({ ...joined(pieces), start, end }, value)];
      parent.children?.splice(parent.children.indexOf(text), 1, ...spans);
    });
  };
}

/** The piece that an element made here stands for. */
export function pieceOf(node: { properties?: Record<string, unknown> } | undefined): MarkedPiece {
  return (node?.properties?.piece ?? { start: 0, end: 0, about: [], ends: [] }) as MarkedPiece;
}

function leavesOf(node: Node, toStored: (offset: number) => number): Leaf[] {
  return (node.children ?? []).flatMap((child) => {
    if (child.type !== 'text') return leavesOf(child, toStored);
    const { start, end } = child.position ?? {};
    if (start?.offset === undefined || end?.offset === undefined) return [];
    const place = { start: toStored(start.offset), end: toStored(end.offset) };
    return place.end > place.start ? [{ ...place, parent: node, text: child }] : [];
  });
}

function joined(pieces: readonly MarkedPiece[]): Pick<MarkedPiece, 'about' | 'ends'> {
  return {
    about: [...new Set(pieces.flatMap(({ about }) => about))],
    ends: pieces.flatMap(({ ends }) => ends),
  };
}

const wrapped = (piece: MarkedPiece, value: string): Node => ({
  type: 'element',
  tagName: 'span',
  properties: { piece },
  children: [{ type: 'text', value }],
});
