/** A word and what stands after it. `id` names the word of the first text that it is, or that it replaced. */
export type Word = { text: string; gap: string; id?: number; kept?: boolean };
export type Sentence = Word[];
export type Paragraph = Sentence[];

/** A text as words that remember where they come from, so that after any edit the truth about a passage is known. */
export type Manuscript = Paragraph[];

export type Rendered = { text: string; places: { word: Word; start: number; end: number }[] };

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
const sentenceSegmenter = new Intl.Segmenter(undefined, { granularity: 'sentence' });

/** Reads plain text; paragraphs are separated by line ends. Signs before the first word belong to that word. */
export function readManuscript(text: string): Manuscript {
  return text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => Array.from(sentenceSegmenter.segment(line), ({ segment }) => wordsOf(segment)))
    .map((paragraph) => paragraph.filter((sentence) => sentence.length > 0))
    .filter((paragraph) => paragraph.length > 0);
}

export function wordsOf(text: string): Sentence {
  const words: Sentence = [];
  let lead = '';
  for (const { segment, isWordLike } of segmenter.segment(text)) {
    if (isWordLike) {
      words.push({ text: lead + segment, gap: '' });
      lead = '';
    } else if (words.length === 0) lead += segment;
    else (words.at(-1) as Word).gap += segment;
  }
  return words;
}

/** Gives every word its number; from here on it is the first text of a revision. */
export function numbered(manuscript: Manuscript): Manuscript {
  let id = 0;
  return manuscript.map((paragraph) =>
    paragraph.map((sentence) =>
      sentence.map(({ text, gap }) => ({ text, gap, id: id++, kept: true })),
    ),
  );
}

export const copyOf = (manuscript: Manuscript): Manuscript =>
  manuscript.map((paragraph) => paragraph.map((sentence) => sentence.map((word) => ({ ...word }))));

/** The text, an empty line between paragraphs, and the place of each word without the signs around it. */
export function render(manuscript: Manuscript): Rendered {
  let text = '';
  const places: Rendered['places'] = [];
  for (const paragraph of manuscript) {
    if (paragraph.every((sentence) => sentence.length === 0)) continue;
    if (text !== '') text = `${text.trimEnd()}\n\n`;
    for (const sentence of paragraph) {
      for (const word of sentence) {
        places.push({ word, start: text.length, end: text.length + word.text.length });
        text += word.text + word.gap;
      }
      if (
        /[\p{L}\p{N}.!?,;:"')\]%]$/u.test(text) &&
        !/[\p{sc=Han}\p{sc=Hira}\p{sc=Thai}]$/u.test(text)
      )
        text += ' ';
    }
  }
  return { text: text.trimEnd(), places };
}
