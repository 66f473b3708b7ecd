import type { Span } from '@/lib/discussion/parts';
import type { ThreadView } from '@/lib/discussion/queries';

/** Where the words of the open threads on one text stand in it now. */
export function discussedParts(
  threads: readonly ThreadView[],
  target: ThreadView['target'],
): (Span & { id: string })[] {
  return threads.flatMap(({ id, part, resolution, target: { kind, id: about } }) =>
    part?.now && !resolution && kind === target.kind && about === target.id
      ? [{ id, start: part.now.start, end: part.now.end }]
      : [],
  );
}
