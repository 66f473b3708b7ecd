/** In what a typed quotation departs from its document. */
export type FlagKind =
  /** Words left out at an ellipsis; `said` names them. */
  | 'ellipsis'
  | 'number'
  | 'unit'
  /** A "not" or its like is missing, added, or cut off in the same sentence. */
  | 'negation'
  /** An "if", "unless" or its like, the same way. */
  | 'condition'
  | 'words'
  | 'not_there';

export type Flag = {
  kind: FlagKind;
  /** The document's words, empty where it says nothing. */
  said: string;
  /** The typed words, empty where they were left out. */
  typed: string;
  /** Where `said` stands in the document, in UTF-16 code units. */
  at: number;
  /** True where the quotation is word for word, and this stands in the rest of its sentence. */
  cut?: true;
};

/** A negation or condition that the rest of a quoted sentence has. */
export type CutFlag = Flag & { kind: 'negation' | 'condition' };

/** What is said of a departure: with words of the document in place of others, without any, and of words left out. */
type Wordings = Record<'other' | 'added' | 'missing', (said: string, typed: string) => string>;

const wordings: Record<Exclude<FlagKind, 'ellipsis' | 'not_there'>, Wordings> = {
  number: {
    other: (said, typed) => `Another number: the document says “${said}”, not “${typed}”.`,
    added: (_, typed) => `Another number: “${typed}” is not in the document.`,
    missing: (said) => `Another number: the document says “${said}” there.`,
  },
  unit: {
    other: (said, typed) => `Another unit: the document says “${said}”, not “${typed}”.`,
    added: (_, typed) => `Another unit: “${typed}” is not in the document.`,
    missing: (said) => `Another unit: the document says “${said}” there.`,
  },
  words: {
    other: (said, typed) => `Other words: the document says “${said}”, not “${typed}”.`,
    added: (_, typed) => `Other words: “${typed}” is not in the document.`,
    missing: (said) => `Other words: the document says “${said}” there.`,
  },
  negation: {
    other: (said, typed) => `A negation is missing: the document says “${said}”, not “${typed}”.`,
    added: (_, typed) => `A negation was added: “${typed}” is not in the document.`,
    missing: (said) => `A negation is missing: the document says “${said}” there.`,
  },
  condition: {
    other: (said, typed) => `A condition is missing: the document says “${said}”, not “${typed}”.`,
    added: (_, typed) => `A condition was added: “${typed}” is not in the document.`,
    missing: (said) => `A condition is missing: the document says “${said}” there.`,
  },
};

/** One sentence for a person that says in what a typed quotation departs from the document. */
export function sentenceOf({ kind, said, typed, cut }: Flag): string {
  if (kind === 'not_there') return 'The document does not say that, nor anything like it.';
  if (kind === 'ellipsis') return `Left out at the ellipsis: “${said}”.`;
  if (cut) return `The same sentence also says “${said}”, which the quotation leaves out.`;
  const way = said === '' ? 'added' : typed === '' ? 'missing' : 'other';
  return wordings[kind][way](said, typed);
}
