import type { Random } from './random';

/** A pair of texts and what the later one has from the earlier one. */
export type Pair = { name: string; later: string; earlier: string; draws: boolean };

type Language = { words: (random: Random) => Vocabulary; join: string; stop: string };
type Vocabulary = Record<'who' | 'does' | 'what' | 'where' | 'when' | 'why', string[]>;

const syllables = [
  ...['ba', 'ce', 'di', 'fo', 'gu', 'ha', 'ke', 'li', 'mo', 'nu', 'pa', 're', 'si', 'to', 'vu'],
];
/** 3,500 characters from where the common ones lie thick. */
const character = (random: Random) => String.fromCharCode(0x4e00 + random.below(3500));

/** Words of an invented language: what counts is how often they return, not what they mean. */
const word = (random: Random) =>
  Array.from({ length: 1 + random.below(3) }, () => random.pick(syllables)).join('');

function vocabulary(random: Random, phrase: (length: number) => string): Vocabulary {
  const list = (count: number, least: number, most: number) =>
    Array.from({ length: count }, () => phrase(least + random.below(most - least + 1)));
  return {
    who: list(30, 1, 4),
    does: list(120, 1, 3),
    what: list(240, 2, 5),
    where: list(60, 2, 4),
    when: list(40, 2, 4),
    why: list(150, 3, 6),
  };
}

export const languages: Record<'spaced' | 'unspaced', Language> = {
  spaced: {
    words: (random) =>
      vocabulary(random, (length) => Array.from({ length }, () => word(random)).join(' ')),
    join: ' ',
    stop: '. ',
  },
  unspaced: {
    words: (random) =>
      vocabulary(random, (length) =>
        Array.from({ length: length * 2 }, () => character(random)).join(''),
      ),
    join: '',
    stop: '。',
  },
};

/** Sentences on one subject: everybody writes of the same people, places and days, in the same phrases. */
function report(random: Random, subject: Vocabulary, sentences: number, join: string): string[] {
  return Array.from({ length: sentences }, () => {
    const parts = [random.pick(subject.who), random.pick(subject.does), random.pick(subject.what)];
    if (random.chance(0.7)) parts.push(random.pick(subject.where));
    if (random.chance(0.6)) parts.push(random.pick(subject.when));
    if (random.chance(0.5)) parts.push(random.pick(subject.why));
    if (random.chance(0.4)) parts.unshift(random.pick(subject.when));
    return parts.join(join);
  });
}

/** Words replaced by others, left out or put in, so many of a hundred. */
function edit(text: string, share: number, random: Random, join: string): string {
  const pieces = join === '' ? [...text] : text.split(' ');
  const other = () => (join === '' ? character(random) : word(random));
  return pieces
    .flatMap((piece) => {
      if (!random.chance(share)) return [piece];
      return random.pick([[other()], [], [piece, other()]]);
    })
    .join(join);
}

/** Pairs of one round: copies, excerpts and rewrites of a report, and texts that only share its subject. */
export function pairsOf(random: Random, { words, join, stop }: Language): Pair[] {
  const subject = words(random);
  const write = (sentences: number) => report(random, subject, sentences, join);
  const original = write(12 + random.below(20));
  const text = original.join(stop);
  const own = write(12 + random.below(20));
  const some = (count: number) => {
    const at = random.below(original.length - count);
    return original.slice(at, at + count);
  };
  const within = (quoted: string[]) => [...own.slice(0, 5), ...quoted, ...own.slice(5)].join(stop);
  const imprint = write(2).join(stop);
  const pair = (name: string, later: string, draws: boolean, earlier = text): Pair => ({
    ...{ name, later, earlier, draws },
  });
  return [
    pair('wire copy', [...write(1), ...original].join(stop), true),
    pair('copy cut to half', original.slice(0, original.length / 2).join(stop), true),
    pair('copy, 10 % edited', edit(text, 0.1, random, join), true),
    pair('copy, 20 % edited', edit(text, 0.2, random, join), true),
    pair('copy within a longer text', [...write(40), ...original].join(stop), true),
    pair('three sentences quoted', within(some(3)), true),
    pair('one sentence quoted', within(some(1)), true),
    pair('rewritten, half the words', edit(text, 0.5, random, join), true),
    pair('same subject', own.join(stop), false),
    pair('same subject, long', write(150).join(stop), false, write(150).join(stop)),
    pair('another subject', report(random, words(random), 20, join).join(stop), false),
    pair(
      'same imprint, one publisher',
      `${own.join(stop)}${stop}${imprint}`,
      false,
      `${text}${stop}${imprint}`,
    ),
  ];
}
