/** A text with its typography folded away, and for each of its code units where it comes from. */
export type Folded = { text: string; starts: number[]; ends: number[] };

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

const QUOTES = /[\u2018\u2019\u201A\u201B\u02BC\u2032\u2035\uFF07`\u00B4]/gu;
const DOUBLE = /[\u201C-\u201F\u00AB\u00BB\u2033\u2036\u300C-\u300F\uFF02\u2039\u203A]/gu;
const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/gu;
const GONE = /\p{Default_Ignorable_Code_Point}/gu;

const PLAIN = /^[\t\n\r -~]*$/;

/** Compatibility forms (ligatures, full width, the ellipsis sign) of one cluster; figures like ² and ½ stay themselves. */
function foldCluster(cluster: string): string {
  const bare = cluster.replace(GONE, '');
  const formed = /^[\p{No}™©®℠]/u.test(bare) ? bare.normalize('NFC') : bare.normalize('NFKC');
  return formed
    .replace(QUOTES, "'")
    .replace(DOUBLE, '"')
    .replace(DASHES, '-')
    .replace(/[。｡]/gu, '.')
    .replace(/[、､]/gu, ',');
}

const isSpace = (character: string) => /\s/u.test(character);
// White space beside these is the typesetter's: French spaces, dashes set off or not, ideographs beside letters.
const SPACELESS_BEFORE = /[-;:!?.,)\]%\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u;
const SPACELESS_AFTER = /[-([\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u;

/** Takes away what white space says nothing: at the ends, doubled, beside dashes, signs and inside guillemets. */
function withoutIdleSpace(folded: Folded, original: string): Folded {
  const pieces: string[] = [];
  const out: Folded = { text: '', starts: [], ends: [] };
  const { text } = folded;
  const from = (at: number) => original[folded.starts[at] ?? original.length] ?? '';
  const add = (unit: string, start: number, end: number) => {
    pieces.push(unit);
    out.starts.push(start);
    out.ends.push(end);
  };
  for (let at = 0; at < text.length; at++) {
    const unit = text[at] as string;
    if (!isSpace(unit)) {
      add(unit, folded.starts[at] as number, folded.ends[at] as number);
      continue;
    }
    let next = at + 1;
    while (next < text.length && isSpace(text[next] as string)) next++;
    const idle =
      pieces.length === 0 ||
      next === text.length ||
      SPACELESS_AFTER.test(text[at - 1] as string) ||
      SPACELESS_BEFORE.test(text[next] as string) ||
      /[«‹]/.test(from(at - 1)) ||
      /[»›]/.test(from(next));
    if (!idle) add(' ', folded.starts[at] as number, folded.ends[next - 1] as number);
    at = next - 1;
  }
  out.text = pieces.join('');
  return out;
}

/**
 * Folds what typesetting changes and meaning does not: curly quotation marks and apostrophes, dashes, all white space,
 * the ellipsis sign, soft hyphens and invisible characters, ligatures, full-width forms, composition. Case stays.
 * `starts` and `ends` give, for each code unit of the folded text, the span of the original it stands for.
 */
export function foldTypography(text: string): Folded {
  const pieces: string[] = [];
  const folded: Folded = { text: '', starts: [], ends: [] };
  const add = (piece: string, start: number, end: number) => {
    pieces.push(piece);
    for (let at = 0; at < piece.length; at++) {
      folded.starts.push(start);
      folded.ends.push(end);
    }
  };
  if (PLAIN.test(text) && !text.includes('\r\n') && !text.includes('`')) {
    for (let at = 0; at < text.length; at++) add(text[at] as string, at, at + 1);
  } else {
    for (const { segment, index } of graphemes.segment(text))
      add(foldCluster(segment), index, index + segment.length);
  }
  folded.text = pieces.join('');
  return withoutIdleSpace(folded, text);
}

/** Whether two texts differ in nothing but typography (or not at all). */
export function sameButForTypography(a: string, b: string): boolean {
  return a === b || foldTypography(a).text === foldTypography(b).text;
}
