import { Graph, layout } from '@dagrejs/dagre';
import type { DerivationKind } from '@/prisma/generated/enums';
import type { Lineage, LineageEdge, NamedDocument } from './lineage';

/** Places in pixels; a node's is its upper left corner. */
export type PlacedNode = NamedDocument & { x: number; y: number; isRoot: boolean };
export type PlacedEdge = LineageEdge & {
  /** From the document that draws to the one it draws on. */
  points: { x: number; y: number }[];
  label: { x: number; y: number };
};

export type LineagePicture = {
  width: number;
  height: number;
  nodes: PlacedNode[];
  edges: PlacedEdge[];
};

/** Three lines of 12 px with room around them, and 27 letters of a title. */
export const nodeSize = { width: 188, height: 76 };
/** Room for the focus ring and the stroke at the rim. */
const MARGIN = 4;
/** Average width of a 12 px letter, with the label's own room beside it. */
const LETTER = 6.4;

/**
 * Lays the graph out in layers, sources to the left, what draws on them to the right, with few crossings (dagre: the
 * method of Gansner, Koutsofios, North and Vo, "A technique for drawing directed graphs", 1993). The same graph always
 * gives the same picture. `label` says a kind in words, so that there is room for it.
 */
export function layLineage(
  { nodes, edges, roots }: Lineage,
  label: (kind: DerivationKind, suggested: boolean) => string,
): LineagePicture {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'LR', nodesep: 16, ranksep: 32, marginx: MARGIN, marginy: MARGIN });
  for (const { id } of nodes) graph.setNode(id, { ...nodeSize });
  edges.forEach(({ from, to, kind, suggested }, at) => {
    const width = label(kind, suggested).length * LETTER + 12;
    // Turned around: dagre puts the beginning of an edge to the left.
    graph.setEdge(to, from, { width, height: 18, labelpos: 'c' }, String(at));
  });
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    nodes: nodes.map((node) => {
      const { x, y } = graph.node(node.id);
      return {
        ...node,
        isRoot: roots.includes(node.id),
        x: Math.round(x - nodeSize.width / 2),
        y: Math.round(y - nodeSize.height / 2),
      };
    }),
    edges: edges.map((edge, at) => {
      const { x = 0, y = 0, points = [] } = graph.edge(edge.to, edge.from, String(at));
      return { ...edge, points: points.toReversed(), label: { x, y } };
    }),
  };
}

/** The path of an edge, bent softly at its corners; where it ends its arrow begins. */
export function pathOf(points: readonly { x: number; y: number }[]): string {
  const at = ({ x, y }: { x: number; y: number }) => `${round(x)} ${round(y)}`;
  const [first, ...rest] = points;
  const last = rest.at(-1);
  if (!first || !last) return '';
  const corners = rest.slice(0, -1).map((corner, index) => {
    const next = rest[index + 1] ?? last;
    const isLast = index === rest.length - 2;
    const middle = { x: (corner.x + next.x) / 2, y: (corner.y + next.y) / 2 };
    return `Q${at(corner)} ${at(isLast ? last : middle)}`;
  });
  return `M${at(first)}${corners.length > 0 ? corners.join('') : `L${at(last)}`}`;
}

const round = (value: number) => Math.round(value * 10) / 10;

/** Wide signs (Chinese, Japanese, Korean, full-width forms) take the room of two letters. */
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;

/** The beginning of a text that fits `room` letters, with a mark of the cut. */
export function shorten(text: string, room: number): string {
  let used = 0;
  let kept = '';
  for (const { segment } of graphemes.segment(text)) {
    used += wide.test(segment) ? 2 : 1;
    if (used > room) return `${kept.trimEnd()}…`;
    kept += segment;
  }
  return kept;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
