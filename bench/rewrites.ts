import { copyOf, type Manuscript, type Paragraph, type Sentence, type Word } from './manuscript';
import type { Random } from './random';
import type { Source } from './texts';

/** Revisions of another make than `revisions.ts`: nothing was tuned on these, figures are reported for both. */

/** Every so often a word becomes another one throughout, as with a changed term or name. */
function renamed(source: Source, random: Random): Map<string, string> {
  const names = new Map<string, string>();
  for (let count = 3 + random.below(12); count > 0; count--)
    names.set(random.pick(source.words), random.pick(source.words));
  return names;
}

function rename(manuscript: Manuscript, names: Map<string, string>): void {
  for (const word of manuscript.flat(2)) {
    const name = names.get(word.text);
    if (name === undefined || name === word.text) continue;
    word.text = name;
    word.kept = false;
  }
}

const swapHalves = (sentence: Sentence, random: Random): Sentence => {
  const at = 1 + random.below(sentence.length - 1);
  const last = sentence.at(-1) as Word;
  const middle = sentence[at - 1] as Word;
  [last.gap, middle.gap] = [middle.gap, last.gap];
  return [...sentence.slice(at), ...sentence.slice(0, at)];
};

/** Figures brought up to date: every word with a digit becomes another number. */
function updateFigures(sentence: Sentence, random: Random): Sentence {
  for (const word of sentence) {
    if (!/\d/.test(word.text)) continue;
    word.text = word.text.replace(/\d+/g, () => String(1 + random.below(5_000)));
    word.kept = false;
  }
  return sentence;
}

function synonyms(sentence: Sentence, part: number, source: Source, random: Random): Sentence {
  for (const word of sentence) {
    if (!random.chance(part)) continue;
    word.text = random.pick(source.words);
    word.kept = false;
  }
  return sentence;
}

/** A clause set into the sentence. */
function widen(sentence: Sentence, source: Source, random: Random): Sentence {
  const at = 1 + random.below(sentence.length);
  const clause = source.sentence(random).slice(0, 2 + random.below(8));
  return [...sentence.slice(0, at), ...clause, ...sentence.slice(at)];
}

/** One sentence becomes two, with a word or two to begin the second. */
function split(sentence: Sentence, source: Source, random: Random): Sentence[] {
  const at = 1 + random.below(sentence.length - 1);
  (sentence[at - 1] as Word).gap = '. ';
  const bridge: Word = { text: random.pick(source.words), gap: ' ' };
  return [sentence.slice(0, at), [bridge, ...sentence.slice(at)]];
}

function join(one: Sentence, other: Sentence): Sentence {
  (one.at(-1) as Word).gap = ', ';
  return [...one, ...other];
}

const capitals = (sentence: Sentence): Sentence => {
  for (const word of sentence) word.text = word.text.toLocaleUpperCase('en');
  return sentence;
};

function rewriteSentence(sentence: Sentence, source: Source, random: Random): Sentence[] {
  if (sentence.length < 4) return [sentence];
  const way = random.next();
  if (way < 0.2) return [synonyms(sentence, 0.05 + random.next() * 0.35, source, random)];
  if (way < 0.3) return [swapHalves(sentence, random)];
  if (way < 0.4) return split(sentence, source, random);
  if (way < 0.5) return [widen(sentence, source, random)];
  if (way < 0.58) return [updateFigures(sentence, random)];
  if (way < 0.6) return [capitals(sentence)];
  if (way < 0.85) return [];
  if (way < 0.93) return [source.sentence(random)];
  return [widen(synonyms(sentence, 0.15, source, random), source, random)];
}

/** Joins neighbours, and carries sentences, some of them edited on the way, to other paragraphs. */
function carry(paragraphs: Manuscript, source: Source, random: Random): Manuscript {
  const out = paragraphs.map((paragraph) => [...paragraph]);
  for (let count = Math.ceil(out.length * 0.06); count > 0; count--) {
    const [from, to] = [random.pick(out), random.pick(out)] as [Paragraph, Paragraph];
    const [sentence] = from.splice(random.below(from.length), 1);
    if (!sentence || sentence.length === 0) continue;
    const edited = random.chance(0.5) ? synonyms(sentence, 0.2, source, random) : sentence;
    to.splice(random.below(to.length + 1), 0, edited);
  }
  for (const paragraph of out) {
    if (paragraph.length < 2 || !random.chance(0.08)) continue;
    const at = random.below(paragraph.length - 1);
    const [one, other] = [paragraph[at], paragraph[at + 1]] as [Sentence, Sentence];
    if (one.length > 0 && other.length > 0) paragraph.splice(at, 2, join(one, other));
  }
  return out;
}

/** One revision of the other make: renamed terms, sentences split, joined, turned round, moved and edited at once. */
export function rewrite(first: Manuscript, source: Source, random: Random): Manuscript {
  const rate = random.pick([0.05, 0.15, 0.35]);
  const copy = copyOf(first);
  const out = copy.map((paragraph) =>
    paragraph.flatMap((sentence) =>
      sentence.length > 0 && random.chance(rate)
        ? rewriteSentence(sentence, source, random)
        : [sentence],
    ),
  );
  if (random.chance(0.5)) rename(out, renamed(source, random));
  return carry(out, source, random);
}
