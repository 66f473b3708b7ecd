import type { Route } from 'next';
import type { Stance } from '@/components/evidence/stance-mark';

/** What every row shows of its claim, whoever looks. */
export type ShownClaim = { id: string; number: number; statement: string; language: string | null };

/** What a column shows of its document or source. */
export type ShownDocument = {
  id: string;
  title: string;
  publisher: string | null;
  language: string | null;
};

/** What a cell says of a quotation. */
export type ShownEvidence = { id: string; stance: Stance; documentId: string; exact: string };

/** Where a claim, a quotation and a document are read. */
export type MatrixLinks<C, E> = {
  claim: (claim: C) => Route;
  evidence: (evidence: E, claim: C) => string;
  document?: (id: string) => Route;
};

/** The words of the stances. */
export type StanceWords = Record<string, string>;

/** A stance as its sign, the same as StanceMark's. */
export const signs: Record<Stance, string> = {
  supports: '+',
  contradicts: '−',
  qualifies: '±',
  context: '·',
};
