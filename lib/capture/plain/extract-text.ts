import { splitBlocks } from '../canonical-text';
import { decode } from '../decode';
import type { CaptureSource, Extraction, SourceBlock } from '../types';

const LIST_MARK = /^(?:[-*•‣◦–—]|\(?\d{1,3}[.)]|[a-z]\))\s+\S/;
const ENDS_SENTENCE = /[.!?…:;,。!?:;,]["'”’»)\]]*$/u;

// Two lines of a book; a headline is rarely longer, a paragraph rarely shorter.
const LONGEST_HEADING = 140;

function kindOf(text: string, next: string | undefined): SourceBlock {
  const lines = text.split('\n');
  if (lines.every((line) => line.startsWith('>'))) return { kind: 'quotation', text };
  if (lines.length > 1) return { kind: 'paragraph', text };
  if (LIST_MARK.test(text)) return { kind: 'list_item', level: 1, text };
  const short = text.length <= LONGEST_HEADING && !ENDS_SENTENCE.test(text);
  const opens = /^[\p{Lu}\p{Lo}\p{N}“‘"'«]/u.test(text);
  // A heading stands over something: the last block, or one before another short line, is none.
  const body = next !== undefined && next.length > text.length;
  return short && opens && body ? { kind: 'heading', level: 2, text } : { kind: 'paragraph', text };
}

/** A list whose items follow line by line becomes one block per item; other blocks stay whole. */
function unfold(text: string): string[] {
  const lines = text.split('\n');
  return lines.length > 1 && lines.every((line) => LIST_MARK.test(line.trimStart()))
    ? lines
    : [text];
}

/** The blocks of a plain text, divided by empty lines, with a modest guess at what each one is. */
export function plainBlocks(text: string): SourceBlock[] {
  const texts = splitBlocks(text).flatMap(unfold);
  return texts.map((block, index) => kindOf(block, texts[index + 1]));
}

/** Reads a plain text in any encoding; it says nothing about itself but what is in it. */
export function extractText({ bytes, contentType }: CaptureSource): Extraction {
  const blocks = plainBlocks(decode(bytes, contentType));
  return { blocks, bibliography: {}, extractor: 'text/1' };
}
