import { useEffect, useMemo } from 'react';
import { readBlocks } from './dom-positions';
import { paint } from './highlights';
import { assignLanes, LANES, type Mark, markKinds } from './marks';
import { useReader, useReaderState } from './reader-context';
import { usePageChanges } from './use-page-changes';

const names = markKinds.flatMap((kind) =>
  Array.from({ length: LANES }, (_, lane) => ({ kind, lane, name: `${kind}-${lane + 1}` })),
);

/** Keeps the underlines of the page in step with its passages and the selection. */
export function useHighlights(): void {
  const { root, passages } = useReader();
  const { span } = useReaderState();
  const marks = useMemo(() => assignLanes(passages), [passages]);
  const changes = usePageChanges(root);

  // biome-ignore lint/correctness/useExhaustiveDependencies: new elements are painted anew.
  useEffect(() => {
    if (root.current) paintMarks(root.current, marks);
    return () => paintMarks(null, []);
  }, [root, marks, changes]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: new elements are painted anew.
  useEffect(() => {
    const blocks = root.current ? readBlocks(root.current) : [];
    paint('reader-selection', blocks, span ? [span] : []);
    return () => paint('reader-selection', [], []);
  }, [root, span, changes]);
}

function paintMarks(root: HTMLElement | null, marks: readonly Mark[]): void {
  const blocks = root ? readBlocks(root) : [];
  for (const { kind, lane, name } of names) {
    paint(
      name,
      blocks,
      marks.filter((mark) => mark.kind === kind && mark.lane === lane),
    );
  }
}
