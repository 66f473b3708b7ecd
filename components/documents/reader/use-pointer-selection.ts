import { useEffect, useEffectEvent } from 'react';
import { snapSpan } from '@/lib/passages/positions';
import { readBlocks, spanOfBoundary, textOf } from './dom-positions';
import { useReader, useReaderState } from './reader-context';

/** Follows the browser's own selection in the text, by mouse, touch or caret browsing, to exact positions. */
export function usePointerSelection(): void {
  const { root, can, choose, setDragging } = useReader();
  const { panel, span } = useReaderState();

  const follow = useEffectEvent(() => {
    const page = root.current;
    const selection = document.getSelection();
    if (!page || panel || !can.mark || !selection?.anchorNode || !selection.focusNode) return;
    if (!page.contains(selection.anchorNode) && !page.contains(selection.focusNode)) return;
    if (selection.isCollapsed) return;
    const blocks = readBlocks(page);
    const found = spanOfBoundary(
      blocks,
      [selection.anchorNode, selection.anchorOffset],
      [selection.focusNode, selection.focusOffset],
    );
    const snapped = found && snapSpan(textOf(blocks), found);
    if (snapped?.start !== span?.start || snapped?.end !== span?.end) choose(snapped);
  });
  const press = useEffectEvent((event: PointerEvent) => {
    if (!(event.target instanceof Node) || !root.current?.contains(event.target)) return;
    if (panel) return;
    setDragging(event.pointerType === 'mouse');
    // A press starts a new choice; extending the old one keeps it.
    if (!event.shiftKey && event.pointerType === 'mouse') choose(null);
  });
  const release = useEffectEvent(() => setDragging(false));

  useEffect(() => {
    const onChange = () => follow();
    const onPress = (event: PointerEvent) => press(event);
    const onRelease = () => release();
    document.addEventListener('selectionchange', onChange);
    document.addEventListener('pointerdown', onPress);
    document.addEventListener('pointerup', onRelease);
    document.addEventListener('pointercancel', onRelease);
    return () => {
      document.removeEventListener('selectionchange', onChange);
      document.removeEventListener('pointerdown', onPress);
      document.removeEventListener('pointerup', onRelease);
      document.removeEventListener('pointercancel', onRelease);
    };
  }, []);
}
