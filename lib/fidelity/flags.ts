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

const NAMES: Record<'number' | 'unit' | 'words', string> = {
  number: 'Another number',
  unit: 'Another unit',
  words: 'Other words',
};

const MARKS = {
  negation: { missing: 'A negation is missing', added: 'A negation was added' },
  condition: { missing: 'A condition is missing', added: 'A condition was added' },
};

/** A negation or condition that the rest of a quoted sentence has. */
export type CutFlag = Flag & { kind: 'negation' | 'condition' };

/** One sentence for a person that says in what a typed quotation departs from the document. */
export function sentenceOf({ kind, said, typed, cut }: Flag): string {
  const both =
    said === ''
      ? `“${typed}” is not in the document.`
      : typed === ''
        ? `the document says “${said}” there.`
        : `the document says “${said}”, not “${typed}”.`;
  switch (kind) {
    case 'not_there':
      return 'The document does not say that, nor anything like it.';
    case 'ellipsis':
      return `Left out at the ellipsis: “${said}”.`;
    case 'negation':
    case 'condition': {
      if (cut) return `The same sentence also says “${said}”, which the quotation leaves out.`;
      return `${said === '' ? MARKS[kind].added : MARKS[kind].missing}: ${both}`;
    }
    default:
      return `${NAMES[kind]}: ${both}`;
  }
}
