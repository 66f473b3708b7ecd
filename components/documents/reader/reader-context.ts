import { createContext, type RefObject, useContext } from 'react';
import type { Span } from '@/lib/capture/segment';
import type { PassageView } from '@/lib/passages/queries';

/** Which form is open for the selected words. */
export type MarkingPanel = 'claim' | 'evidence' | 'discuss';

/** What was just made, to be said where it happened. */
export type MarkingResult = { span: Span } & (
  | { kind: 'claim'; number: number }
  | { kind: 'evidence'; number: number; stance: string }
  | { kind: 'discuss' }
);

export type ReaderState = {
  documentId: string;
  versionNumber: number;
  language: string | null;
  title: string;
  can: { mark: boolean; fold: boolean };
  passages: PassageView[];
  folded: ReadonlySet<number>;
  /** The article that holds the blocks. */
  root: RefObject<HTMLElement | null>;
  /** The words chosen now, by whichever means. */
  span: Span | null;
  /** True while a pointer still drags the selection. */
  dragging: boolean;
  panel: MarkingPanel | null;
  /** The passages whose card is open, the one that was meant first. */
  opened: PassageView[];
  /** The passages under the pointer or the focus, shown stronger. */
  hovered: Span | null;
  result: MarkingResult | null;
  asideOpen: boolean;
};

export type ReaderActions = {
  choose: (span: Span | null) => void;
  setDragging: (dragging: boolean) => void;
  openPanel: (panel: MarkingPanel | null) => void;
  openPassages: (passages: PassageView[]) => void;
  /** Scrolls to the passage, shows it for a moment and opens its card. */
  goTo: (passage: PassageView) => void;
  hover: (span: Span | null) => void;
  finish: (result: MarkingResult | null) => void;
  setAsideOpen: (open: boolean) => void;
};

export const ReaderContext = createContext<(ReaderState & ReaderActions) | null>(null);

/** The state of the reader around this component. */
export function useReader(): ReaderState & ReaderActions {
  const reader = useContext(ReaderContext);
  if (!reader) throw new Error('useReader needs a Reader around it.');
  return reader;
}
