export type PlacedNote = { top: number; height: number };

type Cluster = { first: number; count: number; height: number; shift: number };

/**
 * Where notes go so that none covers another: each as near to its wanted `top` as its neighbours allow, in the order
 * given, `gap` pixels apart, none above 0. Least squares by pooling neighbours that collide (pool adjacent violators).
 */
export function layoutNotes(notes: readonly PlacedNote[], gap: number): number[] {
  const clusters: Cluster[] = [];
  for (const [index, note] of notes.entries()) {
    let current: Cluster = { first: index, count: 1, height: note.height, shift: note.top };
    for (let before = clusters.at(-1); before; before = clusters.at(-1)) {
      if (topOf(before) + before.height + gap <= topOf(current)) break;
      clusters.pop();
      const offset = before.height + gap;
      current = {
        first: before.first,
        count: before.count + current.count,
        height: offset + current.height,
        // Each member says where the cluster would have to begin to suit it.
        shift: before.shift + current.shift - offset * current.count,
      };
    }
    clusters.push(current);
  }
  return spread(notes, clusters, gap);
}

const topOf = ({ shift, count }: Cluster) => Math.max(0, shift / count);

function spread(notes: readonly PlacedNote[], clusters: Cluster[], gap: number): number[] {
  const tops: number[] = [];
  for (const cluster of clusters) {
    let top = topOf(cluster);
    for (let index = cluster.first; index < cluster.first + cluster.count; index += 1) {
      tops.push(top);
      top += (notes[index]?.height ?? 0) + gap;
    }
  }
  return tops;
}

/** At most `most` groups of neighbours, evenly filled; each alone when they fit. */
export function condense<T>(items: readonly T[], most: number): T[][] {
  const size = Math.max(1, Math.ceil(items.length / Math.max(1, most)));
  const groups: T[][] = [];
  for (let index = 0; index < items.length; index += size) {
    groups.push(items.slice(index, index + size));
  }
  return groups;
}
