/** What comparing needs to know of an assessment. */
export type Compared = {
  id: string;
  rating: { key: string; value: number | null };
  confidence: number;
  reasoning: string;
  /** Ids of evidence. */
  leansOn: readonly string[];
};

/** How far one rating is from another: `steps` is negative below it; `outside` when one of them has no place on the scale. */
export type Distance = { kind: 'same' } | { kind: 'steps'; steps: number } | { kind: 'outside' };

/** The steps of the scale between two ratings; `values` are those of the team's scale, in any order. */
export function distanceBetween(
  one: Compared['rating'],
  other: Compared['rating'],
  values: readonly (number | null)[],
): Distance {
  if (one.key === other.key) return { kind: 'same' };
  if (one.value === null || other.value === null) return { kind: 'outside' };
  const steps = [...new Set([...values, one.value, other.value])]
    .filter((value) => value !== null)
    .toSorted((a, b) => a - b);
  const away = steps.indexOf(one.value) - steps.indexOf(other.value);
  return away === 0 ? { kind: 'outside' } : { kind: 'steps', steps: away };
}

/** Who leans on a piece of evidence, and whether that parts them: some do, some do not. */
export type Leaning = { evidenceId: string; by: string[]; spread: 'all' | 'some' | 'one' | 'none' };

/** Evidence by evidence, the assessments that lean on it, in the order of both. With a single assessment nothing parts. */
export function leaningsOn(
  evidenceIds: readonly string[],
  assessments: readonly Pick<Compared, 'id' | 'leansOn'>[],
): Leaning[] {
  return evidenceIds.map((evidenceId) => {
    const by = assessments.filter(({ leansOn }) => leansOn.includes(evidenceId));
    const spread =
      by.length === 0
        ? 'none'
        : by.length === assessments.length
          ? 'all'
          : by.length === 1
            ? 'one'
            : 'some';
    return { evidenceId, by: by.map(({ id }) => id), spread };
  });
}

/** A run of a reasoning; `own` when no other reasoning has that word. */
export type Run = { text: string; own: boolean };

// Shorter words are articles and prepositions in the languages with spaces; a figure counts at any length.
const LONG = 5;
const counts = /\p{N}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{2}/u;

/** Each text in runs, its words that no other of the texts has told apart; joined again they are the text. */
export function ownWords(texts: readonly string[]): Run[][] {
  const segmenter = new Intl.Segmenter('und', { granularity: 'word' });
  const split = texts.map((text) => [...segmenter.segment(text.normalize())]);
  const used = split.map(
    (words) => new Set(words.map(({ segment }) => segment.toLocaleLowerCase('und'))),
  );
  return split.map((words, index) =>
    words.reduce<Run[]>((runs, { segment, isWordLike }) => {
      const word = segment.toLocaleLowerCase('und');
      const tells = isWordLike && ([...word].length >= LONG || counts.test(word));
      const own = Boolean(tells) && used.every((other, at) => at === index || !other.has(word));
      const last = runs.at(-1);
      if (last && last.own === own) last.text += segment;
      else runs.push({ text: segment, own: own && texts.length > 1 });
      return runs;
    }, []),
  );
}
