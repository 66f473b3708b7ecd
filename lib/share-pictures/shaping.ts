import bidiFactory from 'bidi-js';
import { Buffer, Direction, type Font, shape } from 'harfbuzzjs';

/** A font of one weight, with the code points that it has letters for. */
export type Letters = { font: Font; unitsPerEm: number; codePoints: ReadonlySet<number> };

/** An outline and where it stands: SVG path data in units of the font, y upwards; x and y in pixels, y downwards. */
export type Outline = { path: string; x: number; y: number; scale: number };

/** One line of text: its outlines from its left end, and how wide it is, in pixels. */
export type Line = { outlines: Outline[]; width: number };

const bidi = bidiFactory();
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** A stretch of a line in one font and one direction. */
type Run = { start: number; end: number; letters: Letters; level: number };

/** From which side a text is written: by its first letter that has a direction (Unicode Standard Annex 9). */
export function sideOf(text: string): 'ltr' | 'rtl' {
  return (bidi.getEmbeddingLevels(text).paragraphs[0]?.level ?? 0) & 1 ? 'rtl' : 'ltr';
}

/** How a text is set: in which fonts, in how many pixels, and from which side the paragraph is written. */
export type Setting = { fonts: readonly Letters[]; size: number; side: 'ltr' | 'rtl' };

/**
 * Sets one line: order by the Unicode Bidirectional Algorithm, forms and places of letters by HarfBuzz. The text
 * has no line ends and no blanks at its ends.
 */
export function setLine(text: string, setting: Setting): Line {
  const line: Line = { outlines: [], width: 0 };
  for (const run of inSight(runsOf(text, setting))) setRun(line, text, run, setting.size);
  return line;
}

function runsOf(text: string, { fonts, side }: Setting): Run[] {
  const { levels } = bidi.getEmbeddingLevels(text, side);
  const runs: Run[] = [];
  for (const { segment, index } of graphemes.segment(text)) {
    const last = runs.at(-1);
    const letters = lettersFor(segment, fonts, last?.letters);
    const level = levels[index] ?? 0;
    if (!letters) continue;
    if (last && last.letters === letters && last.level === level) {
      last.end = index + segment.length;
    } else runs.push({ start: index, end: index + segment.length, letters, level });
  }
  return runs;
}

/** The font of what stands before, so that words stay whole; else the first that has all of it; else the first. */
function lettersFor(grapheme: string, fonts: readonly Letters[], before?: Letters) {
  const points = [...grapheme].map((sign) => sign.codePointAt(0) ?? 0).filter(isDrawn);
  const covers = ({ codePoints }: Letters) => points.every((point) => codePoints.has(point));
  return before && covers(before) ? before : (fonts.find(covers) ?? fonts[0]);
}

/** Joiners, selectors of variants and marks of direction are not drawn, and fonts need not have them. */
function isDrawn(point: number): boolean {
  return !/^[\p{Default_Ignorable_Code_Point}\p{Cc}]$/u.test(String.fromCodePoint(point));
}

/** The runs as they are seen from left to right (rule L2): from the highest level down, what is at least as high is reversed. */
function inSight(runs: readonly Run[]): Run[] {
  let seen = [...runs];
  const highest = Math.max(0, ...runs.map(({ level }) => level));
  for (let level = highest; level > 0; level -= 1) {
    const next: Run[] = [];
    let group: Run[] = [];
    for (const run of seen) {
      if (run.level >= level) group.unshift(run);
      else {
        next.push(...group, run);
        group = [];
      }
    }
    seen = [...next, ...group];
  }
  return seen;
}

function setRun(line: Line, text: string, { start, end, letters, level }: Run, size: number): void {
  const buffer = new Buffer();
  // With what stands around it, which decides the forms of Arabic letters.
  buffer.addText(text, start, end - start);
  buffer.guessSegmentProperties();
  buffer.setDirection(level & 1 ? Direction.RTL : Direction.LTR);
  shape(letters.font, buffer);
  const infos = buffer.getGlyphInfos();
  const scale = size / letters.unitsPerEm;
  for (const [index, place] of buffer.getGlyphPositions().entries()) {
    const path = letters.font.glyphToPath(infos[index]?.codepoint ?? 0);
    const x = line.width + place.xOffset * scale;
    if (path) line.outlines.push({ path, x, y: -place.yOffset * scale, scale });
    line.width += place.xAdvance * scale;
  }
}
