export type BlockKind = 'heading' | 'paragraph' | 'list_item' | 'table_row' | 'quotation';

/** A block as an extractor found it, before its place in the canonical text is known. */
export type SourceBlock = {
  kind: BlockKind;
  text: string;
  /** Headings: 1 to 6. List items: depth of nesting from 1. */
  level?: number;
};

/** A span of the canonical text, in UTF-16 code units; between two blocks stands one empty line. */
export type Block = {
  kind: BlockKind;
  start: number;
  end: number;
  /** Headings: 1 to 6. List items: depth of nesting from 1. */
  level?: number;
};

export type Bibliography = {
  title?: string;
  publisher?: string;
  authors?: string[];
  /** YYYY-MM-DD as the document itself writes it, without conversion between time zones. */
  publishedOn?: string;
  url?: string;
  /** BCP 47 language tag. */
  language?: string;
};

export type DocumentKind = 'text' | 'markdown' | 'html' | 'pdf' | 'docx';

export type CapturedText = {
  text: string;
  blocks: Block[];
  /** What the document says about itself: suggestions for a person, never facts. */
  bibliography: Bibliography;
  kind: DocumentKind;
  /** Name of the extractor and its version, so that a later capture can be compared with this one. */
  extractor: string;
};

/** What one extractor answers; the canonical text is composed from its blocks. */
export type Extraction = {
  blocks: SourceBlock[];
  bibliography: Bibliography;
  extractor: string;
};

export type CaptureSource = {
  bytes: Uint8Array;
  filename?: string;
  /** The Content-Type header as received, with its charset. */
  contentType?: string;
  url?: string;
};

export type CaptureLimits = {
  timeoutMs: number;
  maxBytes: number;
  /** Most bytes that a compressed document may unpack to. */
  maxUnpackedBytes: number;
};
