import { copyOf, type Manuscript, type Paragraph, type Sentence, type Word } from './manuscript';
import type { Random } from './random';
import type { Source } from './texts';

/** Revisions like those of articles and reports; the threshold was chosen on these. */

const share = (random: Random, least: number, most: number) =>
  least + random.next() * (most - least);

function replaceWord(word: Word, text: string): void {
  word.text = text;
  word.kept = false;
}

/** Replaces, removes and inserts words, so that about `part` of them change. */
function editWords(sentence: Sentence, part: number, source: Source, random: Random): Sentence {
  const changes = Math.max(1, Math.round(sentence.length * part));
  const out = [...sentence];
  for (let count = 0; count < changes && out.length > 1; count++) {
    const at = random.below(out.length);
    const word = out[at] as Word;
    const way = random.next();
    if (way < 0.6) replaceWord(word, random.pick(source.words));
    else if (way < 0.8) out.splice(at, 1);
    else out.splice(at, 0, { text: random.pick(source.words), gap: word.gap || ' ' });
  }
  return out;
}

/** A slip of the pen mended: one letter doubled, dropped or swapped. */
function mendTyping(sentence: Sentence, random: Random): Sentence {
  const word = random.pick(sentence);
  const at = random.below(word.text.length);
  const text = random.chance(0.5)
    ? word.text.slice(0, at) + word.text.slice(at + 1)
    : word.text.slice(0, at) + (word.text[at] ?? '') + word.text.slice(at);
  if (text.trim() !== '' && text.isWellFormed()) replaceWord(word, text);
  return sentence;
}

/** The second or first half written anew, the rest kept. */
function rewriteHalf(sentence: Sentence, source: Source, random: Random): Sentence {
  const half = Math.round(sentence.length * share(random, 0.3, 0.5));
  const fresh = source.sentence(random).slice(0, half);
  if (random.chance(0.5)) return [...sentence.slice(0, sentence.length - half), ...fresh];
  return [...fresh, ...sentence.slice(half)];
}

const TYPOGRAPHY: [RegExp, string][] = [
  [/[“”]/gu, '"'],
  [/’/gu, "'"],
  [/"/g, '“'],
  [/'/g, '’'],
  [/ (?=\()/g, '\u00a0'],
  [/ – /g, ' — '],
  [/\.\.\./g, '…'],
];

function changeTypography(manuscript: Manuscript, random: Random): void {
  const [from, to] = random.pick(TYPOGRAPHY);
  for (const word of manuscript.flat(2)) {
    word.text = word.text.replace(from, to);
    word.gap = word.gap.replace(from, to);
  }
}

function reviseSentence(sentence: Sentence, source: Source, random: Random): Sentence[] {
  const way = random.next();
  if (way < 0.25) return [];
  if (way < 0.3) return [source.sentence(random)];
  if (way < 0.6) return [editWords(sentence, share(random, 0.02, 0.4), source, random)];
  if (way < 0.7) return [mendTyping(sentence, random)];
  if (way < 0.78) return [rewriteHalf(sentence, source, random)];
  if (way < 0.9) return [sentence, source.sentence(random)];
  const twin = sentence.map(({ text, gap }): Word => ({ text, gap }));
  return [sentence, editWords(twin, 0.15, source, random)];
}

function shuffleParagraphs(manuscript: Manuscript, source: Source, random: Random): Manuscript {
  const out = [...manuscript];
  const times = Math.ceil(out.length * share(random, 0, 0.08));
  for (let count = 0; count < times && out.length > 2; count++) {
    const at = random.below(out.length - 1);
    const way = random.next();
    if (way < 0.3) out.splice(random.below(out.length), 0, ...out.splice(at, 1 + random.below(3)));
    else if (way < 0.5)
      out.splice(at, 2, [...(out[at] as Paragraph), ...(out[at + 1] as Paragraph)]);
    else if (way < 0.65) {
      const paragraph = out[at] as Paragraph;
      const half = paragraph.length >> 1;
      out.splice(at, 1, paragraph.slice(0, half), paragraph.slice(half));
    } else if (way < 0.8) out.splice(at, 0, [source.sentence(random), source.sentence(random)]);
    else out.splice(at, 1 + random.below(2));
  }
  return out;
}

/** One revision: sentences revised at a rate drawn once, paragraphs moved, merged, split, sometimes other typography. */
export function revise(first: Manuscript, source: Source, random: Random): Manuscript {
  const rate = random.pick([0.03, 0.1, 0.25, 0.5]);
  const revised = copyOf(first).map((paragraph) =>
    paragraph.flatMap((sentence) =>
      sentence.length > 0 && random.chance(rate)
        ? reviseSentence(sentence, source, random)
        : [sentence],
    ),
  );
  const out = shuffleParagraphs(revised, source, random);
  if (random.chance(0.3)) changeTypography(out, random);
  return out;
}
