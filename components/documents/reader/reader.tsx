'use client';

import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import './highlights.css';
import { readBlocks, rectsOf, unfoldAround } from './dom-positions';
import { paint } from './highlights';
import { ReaderContext, type ReaderState } from './reader-context';

type ReaderProps = Pick<
  ReaderState,
  'documentId' | 'versionNumber' | 'language' | 'title' | 'can' | 'passages'
> & { folded: number[]; children: ReactNode };

type Changing = Pick<
  ReaderState,
  'span' | 'dragging' | 'panel' | 'opened' | 'hovered' | 'result' | 'asideOpen'
>;

const atRest: Changing = {
  span: null,
  dragging: false,
  panel: null,
  opened: [],
  hovered: null,
  result: null,
  asideOpen: false,
};

/** How long a passage that was jumped to stays marked: long enough to be found by eye. */
const flashMs = 2_400;

/** Holds what the text, its margin and the panel beside it share: the selection, and what is open. */
export function Reader({ children, folded, ...given }: ReaderProps) {
  const root = useRef<HTMLElement>(null);
  const [state, setState] = useState(atRest);
  const change = useCallback(
    (next: Partial<Changing>) => setState((before) => ({ ...before, ...next })),
    [],
  );
  const actions = useMemo(
    () => ({
      choose: (span: Changing['span']) => change({ span, opened: [], result: null }),
      setDragging: (dragging: boolean) => change({ dragging }),
      openPanel: (panel: Changing['panel']) => change({ panel, opened: [] }),
      openPassages: (opened: Changing['opened']) => change({ opened }),
      goTo: (passage: Changing['opened'][number]) => {
        change({ opened: [passage], asideOpen: false, span: null });
        if (root.current) showPassage(root.current, passage);
      },
      hover: (hovered: Changing['hovered']) => change({ hovered }),
      finish: (result: Changing['result']) => {
        getSelection()?.removeAllRanges();
        change({ result, panel: null, span: null });
      },
      setAsideOpen: (asideOpen: boolean) => change({ asideOpen }),
    }),
    [change],
  );
  const value = { ...given, ...state, ...actions, root, folded: new Set(folded) };
  return <ReaderContext value={value}>{children}</ReaderContext>;
}

function showPassage(root: HTMLElement, span: { start: number; end: number }): void {
  const blocks = readBlocks(root);
  unfoldAround(blocks, span);
  const [first] = rectsOf(blocks, span);
  if (first) window.scrollBy({ top: first.top - window.innerHeight / 3, behavior: 'instant' });
  paint('reader-target', blocks, [span]);
  setTimeout(() => paint('reader-target', [], []), flashMs);
}
