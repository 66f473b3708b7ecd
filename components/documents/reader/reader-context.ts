import { createContext, type RefObject, useContext } from 'react';
import type { Span } from '@/lib/capture/segment';
import type { PassageView } from '@/lib/passages/queries';

/** Which form is open for the selected words. */
export type MarkingPanel = 'claim' | 'evidence' | 'discuss' | 'place';

/** A passage of an earlier version whose place in this one is being chosen by hand. */
export type Placing = { placementId: string; version: number; passageId: string };

/** What was just made, to be said where it happened. */
export type MarkingResult = { span: Span } & (
  | { kind: 'claim'; number: number }
  | { kind: 'evidence'; number: number; stance: string }
  | { kind: 'discuss' }
);

/** What stays the same while words are chosen: the document and what can be done. */
export type ReaderFrame = {
  documentId: string;
  versionNumber: number;
  language: string | null;
  title: string;
  can: { mark: boolean; fold: boolean };
  passages: PassageView[];
  placing: Placing | null;
  folded: ReadonlySet<number>;
  /** The article that holds the blocks. */
  root: RefObject<HTMLElement | null>;
  choose: (span: Span | null) => void;
  setDragging: (dragging: boolean) => void;
  openPanel: (panel: MarkingPanel | null) => void;
  openPassages: (passages: PassageView[]) => void;
  /** Scrolls to the passage, shows it (or the part of it, counted from its start) for a moment and opens its card. */
  goTo: (passage: PassageView, part?: Span) => void;
  /** Scrolls to a span and shows it for a moment. */
  show: (span: Span) => void;
  /** Shows a span stronger, as long as the pointer or the focus is on it or its note. */
  hover: (span: Span | null) => void;
  finish: (result: MarkingResult | null) => void;
  setAsideOpen: (open: boolean) => void;
};

/** What changes with every step of the selection. */
export type ReaderState = {
  /** The words chosen now, by whichever means. */
  span: Span | null;
  /** True while a pointer still drags the selection. */
  dragging: boolean;
  panel: MarkingPanel | null;
  /** The passages whose card is open, the one that was meant first. */
  opened: PassageView[];
  result: MarkingResult | null;
  asideOpen: boolean;
};

export const ReaderFrameContext = createContext<ReaderFrame | null>(null);
export const ReaderStateContext = createContext<ReaderState | null>(null);

/** The document around this component and what can be done with it. */
export function useReader(): ReaderFrame {
  return inside(useContext(ReaderFrameContext));
}

/** What is chosen and open now. Kept apart, so that thousands of notes are not drawn anew for every word. */
export function useReaderState(): ReaderState {
  return inside(useContext(ReaderStateContext));
}

function inside<T>(value: T | null): T {
  if (value === null) throw new Error('This component needs a Reader around it.');
  return value;
}
