import type { Stance } from '@/components/evidence/stance-mark';

/** A document as the API names it. */
export type AnsweredDocument = {
  id: string;
  title: string;
  publisher: string | null;
  publishedOn: string | null;
  language: string | null;
};

/** A quotation as the API answers it; `passage` on the desk only. */
export type AnsweredEvidence = {
  id: string;
  stance: Stance;
  document: string;
  exact: string;
  reason: string;
  passage?: string;
};

/** The part of the API's matrix that a cell shows. */
type RowAnswer = {
  documents: AnsweredDocument[];
  rows: {
    claim: { number: number };
    cells: { document: string; evidence: AnsweredEvidence[] }[];
  }[];
};

/** One cell with everything its panel says. */
export type CellContent = {
  number: number;
  column: AnsweredDocument;
  evidence: (AnsweredEvidence & { source: AnsweredDocument })[];
};

/** Rows by the address they came from; a row that failed is asked for again. */
export class RowReader {
  private readonly rows = new Map<string, Promise<RowAnswer>>();

  /** One cell of a row; null when it cannot be had. */
  async read(address: string, column: string): Promise<CellContent | null> {
    const found = this.rows.get(address) ?? fetchRow(address);
    this.rows.set(address, found);
    try {
      return pick(await found, column);
    } catch {
      this.rows.delete(address);
      return null;
    }
  }
}

async function fetchRow(address: string): Promise<RowAnswer> {
  const response = await fetch(address, { headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error(`The row was refused with ${response.status}.`);
  return await response.json();
}

function pick({ documents, rows: [row] }: RowAnswer, id: string): CellContent | null {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const column = byId.get(id);
  const cell = row?.cells.find(({ document }) => document === id);
  if (!row || !column || !cell) return null;
  const evidence = cell.evidence.flatMap((item) => {
    const source = byId.get(item.document);
    return source ? [{ ...item, source }] : [];
  });
  return { number: row.claim.number, column, evidence };
}
