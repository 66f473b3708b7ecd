import type { SourceBlock } from '../types';
import { joinLines, vocabularyOf } from './join-lines';
import type { PageLine } from './page-lines';

const LIST_MARK = /^(?:[•‣◦▪●–—*-]|\(?\d{1,3}[.)]|\(?[a-z]\))\s+\S/;
const ENDS_SENTENCE = /[.!?:…。!?:]["'”’»)\]\d]*$/u;
const GOES_ON = /^[\p{Ll}\p{M}]/u;

// Leading is rarely above 1.45 times the size; more than that is a gap between paragraphs.
const LARGEST_LEADING = 1.35;
const HEADING_SIZE = 1.12;
const LONGEST_HEADING = 200;

type Paragraph = { lines: PageLine[]; size: number };

function median(numbers: number[]): number | undefined {
  return numbers.sort((one, other) => one - other)[Math.floor(numbers.length / 2)];
}

/** The size that most characters are set in. */
function bodySize(lines: PageLine[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    counts.set(rounded, (counts.get(rounded) ?? 0) + text.length);
  }
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? 0;
}

function sameSize(one: number, other: number): boolean {
  return Math.abs(one - other) <= Math.max(one, other) * 0.08;
}

/** Distance between lines as a multiple of their size, where lines of one size follow each other. */
function usualLeading(lines: PageLine[]): number {
  const steps = lines.flatMap((line, index) => {
    const above = lines[index - 1];
    if (!above || above.page !== line.page || !sameSize(above.size, line.size)) return [];
    const step = (above.y - line.y) / line.size;
    return step > 0.8 && step < 2.5 ? [step] : [];
  });
  // The lower half: where most paragraphs have one line, the median is a gap between paragraphs.
  const lower = median(steps);
  return median(steps.filter((step) => lower !== undefined && step <= lower)) ?? 1.2;
}

/** Each line's right edge of its column: the farthest end among lines that begin where it begins. */
function columnEdges(lines: PageLine[]): Map<PageLine, number> {
  const edges = new Map<string, number>();
  const key = (line: PageLine, shift: number) =>
    `${line.page}/${Math.round(line.left / (line.size * 4)) + shift}`;
  for (const line of lines) {
    edges.set(key(line, 0), Math.max(edges.get(key(line, 0)) ?? 0, line.right));
  }
  const nearby = (line: PageLine) => [-1, 0, 1].map((shift) => edges.get(key(line, shift)) ?? 0);
  return new Map(lines.map((line) => [line, Math.max(...nearby(line))]));
}

/** True if the first word of the next line would have had room: then the line was ended on purpose. */
function endedEarly(line: PageLine, next: PageLine, edge: number): boolean {
  const word = next.text.split(' ')[0] ?? '';
  const perCharacter = (next.right - next.left) / Math.max(1, next.text.length);
  return line.right + (Math.min(word.length, 25) + 2) * perCharacter < edge;
}

function begins(above: PageLine, line: PageLine, leading: number, edge: number): boolean {
  if (!sameSize(above.size, line.size) || LIST_MARK.test(line.text)) return true;
  if (/[-\u2010\u00ad]$/.test(above.text) && GOES_ON.test(line.text)) return false;
  const step = above.y - line.y;
  const below = above.page === line.page && step > 0;
  const ended = ENDS_SENTENCE.test(above.text) || endedEarly(above, line, edge);
  // At the head of a page or column only the sentence itself tells whether it goes on.
  if (!below) return ended && !GOES_ON.test(line.text);
  if (step > leading * LARGEST_LEADING * line.size) return true;
  const indented = line.left > above.left + line.size * 0.8 && !LIST_MARK.test(above.text);
  if (indented && ENDS_SENTENCE.test(above.text)) return true;
  return endedEarly(above, line, edge) && !GOES_ON.test(line.text);
}

/** A note at the foot of a page stands between two halves of a sentence: find the first half. */
function interrupted(paragraphs: Paragraph[], line: PageLine): Paragraph | undefined {
  if (!GOES_ON.test(line.text)) return undefined;
  return paragraphs.slice(-6).findLast(({ lines, size }) => {
    const last = lines.at(-1);
    const before = last?.page === line.page - 1 && sameSize(size, line.size);
    return before && !ENDS_SENTENCE.test(last?.text ?? '');
  });
}

function gather(lines: PageLine[]): Paragraph[] {
  const leading = usualLeading(lines);
  const edges = columnEdges(lines);
  const paragraphs: Paragraph[] = [];
  let open: Paragraph | undefined;
  for (const line of lines) {
    const above = open?.lines.at(-1);
    if (!above || begins(above, line, leading, edges.get(above) ?? 0)) {
      open = above && above.page !== line.page ? interrupted(paragraphs, line) : undefined;
    }
    if (!open) {
      open = { lines: [], size: line.size };
      paragraphs.push(open);
    }
    open.lines.push(line);
  }
  return paragraphs;
}

/** The lines of all pages as blocks: paragraphs joined across lines, columns and pages. */
export function paragraphBlocks(pages: PageLine[][]): SourceBlock[] {
  const lines = pages.flat();
  const body = bodySize(lines);
  const paragraphs = gather(lines);
  const vocabulary = vocabularyOf(lines.map(({ text }) => text));
  const large = paragraphs
    .map(({ size }) => Math.round(size))
    .filter((it) => it > body * HEADING_SIZE);
  const sizes = [...new Set(large)].sort((one, other) => other - one);
  return paragraphs.map(({ lines: own, size }) => {
    const text = joinLines(
      own.map((line) => line.text),
      vocabulary,
    );
    if (size > body * HEADING_SIZE && text.length <= LONGEST_HEADING) {
      const rank = sizes.indexOf(Math.round(size)) + 1;
      return { kind: 'heading', level: Math.min(6, Math.max(1, rank)), text };
    }
    if (LIST_MARK.test(text)) return { kind: 'list_item', level: 1, text };
    return { kind: 'paragraph', text };
  });
}
