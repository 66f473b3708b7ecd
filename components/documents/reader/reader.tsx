'use client';

import { type ReactNode, useMemo, useRef, useState } from 'react';
import './highlights.css';
import { readBlocks, rectsOf, unfoldAround } from './dom-positions';
import { paint } from './highlights';
import {
  type ReaderFrame,
  ReaderFrameContext,
  type ReaderState,
  ReaderStateContext,
} from './reader-context';

type ReaderProps = Pick<
  ReaderFrame,
  'documentId' | 'versionNumber' | 'language' | 'title' | 'can' | 'passages' | 'placing'
> & { folded: number[]; children: ReactNode };

const atRest: ReaderState = {
  span: null,
  dragging: false,
  panel: null,
  opened: [],
  result: null,
  asideOpen: false,
};

/** How long a passage that was jumped to stays marked: long enough to be found by eye. */
const flashMs = 2_400;

/** Holds what the text, its margin and the panel beside it share: the selection, and what is open. */
export function Reader(props: ReaderProps) {
  const { documentId, versionNumber, language, title, can, passages, placing } = props;
  const { folded, children } = props;
  const root = useRef<HTMLElement>(null);
  const [state, setState] = useState(atRest);
  const actions = useMemo(() => actionsOf(root, setState), []);
  const frame = useMemo(
    () => ({
      ...{ documentId, versionNumber, language, title, can, passages, placing, root },
      ...actions,
      folded: new Set(folded),
    }),
    [documentId, versionNumber, language, title, can, passages, placing, folded, actions],
  );
  return (
    <ReaderFrameContext value={frame}>
      <ReaderStateContext value={state}>{children}</ReaderStateContext>
    </ReaderFrameContext>
  );
}

type SetState = (change: (before: ReaderState) => ReaderState) => void;

function actionsOf(root: ReaderFrame['root'], setState: SetState) {
  const change = (next: Partial<ReaderState>) => setState((before) => ({ ...before, ...next }));
  return {
    choose: (span: ReaderState['span']) => change({ span, opened: [], result: null }),
    setDragging: (dragging: boolean) => change({ dragging }),
    openPanel: (panel: ReaderState['panel']) => change({ panel, opened: [] }),
    openPassages: (opened: ReaderState['opened']) => change({ opened }),
    goTo: (passage: ReaderState['opened'][number], part?: { start: number; end: number }) => {
      change({ opened: [passage], asideOpen: false, span: null });
      const { start } = passage;
      const words = part && { start: start + part.start, end: start + part.end };
      if (root.current) showPassage(root.current, words ?? passage);
    },
    show: (span: { start: number; end: number }) => {
      if (root.current) showPassage(root.current, span);
    },
    // Painted past React: it follows the pointer.
    hover: (span: ReaderState['span']) => {
      if (root.current) paint('reader-hover', readBlocks(root.current), span ? [span] : []);
    },
    finish: (result: ReaderState['result']) => {
      getSelection()?.removeAllRanges();
      change({ result, panel: null, span: null });
    },
    setAsideOpen: (asideOpen: boolean) => change({ asideOpen }),
  };
}

function showPassage(root: HTMLElement, span: { start: number; end: number }): void {
  const blocks = readBlocks(root);
  unfoldAround(blocks, span);
  const [first] = rectsOf(blocks, span);
  if (first) window.scrollBy({ top: first.top - window.innerHeight / 3, behavior: 'instant' });
  paint('reader-target', blocks, [span]);
  setTimeout(() => paint('reader-target', [], []), flashMs);
}
