import { paperColours, ratingHex } from '@/lib/ratings/colours';
import { dashedSigns, ratingSigns } from '@/lib/ratings/signs';
import { type Letters, type Line, setLine, sideOf } from './shaping';
import { HEIGHT, WIDTH } from './size';
import { setToFit } from './wrapping';

const MARGIN = 72;
/** How wide the sign of a rating is, in pixels. */
const SIGN = 58.8;
const COLUMN = WIDTH - 2 * MARGIN;
/** As many lines as there is height for between the publisher and the rule above the verdict. */
const SIZES = [
  { size: 68, lines: 3 },
  { size: 58, lines: 4 },
  { size: 48, lines: 5 },
  { size: 40, lines: 6 },
  { size: 34, lines: 7 },
];

/** The words on a picture. */
export type PictureWords = {
  publisher: string;
  statement: string;
  /** Who said it and when. */
  claimant: string;
  rating: string;
  /** Which version this is, and of which day. */
  version: string;
};

export type PictureFonts = { regular: readonly Letters[]; bold: readonly Letters[] };

/**
 * The picture of a publication for links that are shared, as SVG with outlines for letters: it needs no font. Its frame begins on
 * the side from which the language of our own words is written; the claim stands on the side of its own.
 */
export function drawPicture(
  words: PictureWords,
  { color, icon }: { color: string; icon: string },
  { regular, bold }: PictureFonts,
  frame: 'ltr' | 'rtl',
): string {
  const stamp = ratingHex(color).light;
  const side = sideOf(words.statement);
  const own = (text: string, fonts: readonly Letters[]) => ({ fonts, side: sideOf(text) });
  const statement = setToFit(words.statement, { fonts: regular, side }, COLUMN, SIZES);
  const claimant = setToFit(words.claimant, { fonts: regular, side }, COLUMN, [
    { size: 26, lines: 1 },
  ]);
  const publisher = setToFit(words.publisher, own(words.publisher, bold), COLUMN, [
    { size: 30, lines: 1 },
  ]);
  const rating = setToFit(words.rating, own(words.rating, bold), 640, [
    { size: 52, lines: 1 },
    { size: 36, lines: 1 },
  ]);
  const version = setLine(words.version, { ...own(words.version, regular), size: 24 });
  const leading = statement.size * 1.22;
  const first = 128 + statement.size;
  const end = first + leading * (statement.lines.length - 1);
  const at = (from: 'ltr' | 'rtl', line: Line, indent = 0) =>
    from === 'rtl' ? WIDTH - MARGIN - indent - line.width : MARGIN + indent;
  const other = frame === 'rtl' ? 'ltr' : 'rtl';
  const parts = [
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${paperColours.paper.light}"/>`,
    ...publisher.lines.map((line) => draw(line, at(frame, line), 88, paperColours.ink.light)),
    ...statement.lines.map((line, index) =>
      draw(line, at(side, line), first + leading * index, paperColours.ink.light),
    ),
    ...claimant.lines.map((line) => draw(line, at(side, line), end + 52, paperColours.muted.light)),
    `<path d="M${MARGIN} 504H${WIDTH - MARGIN}" stroke="${paperColours.hair.light}" stroke-width="2"/>`,
    sign(icon, stamp, frame === 'rtl' ? WIDTH - MARGIN - SIGN : MARGIN),
    ...rating.lines.map((line) => draw(line, at(frame, line, 80), 574, stamp)),
    draw(version, at(other, version), 572, paperColours.muted.light),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">${parts.join('')}</svg>`;
}

function draw({ outlines }: Line, left: number, baseline: number, colour: string): string {
  const paths = outlines.map(
    ({ path, x, y, scale }) =>
      `<path transform="translate(${round(left + x)} ${round(baseline + y)}) scale(${scale} -${scale})" d="${path}"/>`,
  );
  return `<g fill="${colour}">${paths.join('')}</g>`;
}

/** The sign of a rating, drawn on 28 by 28, here twice as large; `left` is where it begins. */
function sign(icon: string, colour: string, left: number): string {
  const dashes = dashedSigns.has(icon) ? ' stroke-dasharray="2 4"' : '';
  const drawing = ratingSigns[icon] ? `<path d="${ratingSigns[icon]}"/>` : '';
  return `<g transform="translate(${left} 528) scale(${SIGN / 28})" fill="none" stroke="${colour}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"><circle cx="14" cy="14" r="12"${dashes}/>${drawing}</g>`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
