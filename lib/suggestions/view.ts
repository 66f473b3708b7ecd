import { z } from 'zod';
import { DerivationKind, SuggestionBasis, SuggestionStatus } from '@/prisma/generated/enums';

type Person = { id: string; name: string };

/** A document by its name only; `publishedOn` is YYYY-MM-DD. */
export type SuggestedDocument = {
  id: string;
  title: string;
  publisher: string | null;
  publishedOn: string | null;
};

/** What the machine believes: `from` draws on `to`; the passage of `from` shows it. Times are UTC ISO 8601. */
export type SuggestionView = {
  id: string;
  kind: DerivationKind;
  basis: SuggestionBasis;
  /** 0 to 1. */
  score: number;
  status: SuggestionStatus;
  from: SuggestedDocument;
  to: SuggestedDocument;
  passage: {
    versionNumber: number;
    start: number;
    end: number;
    exact: string;
    language: string | null;
  } | null;
  /** Whether their dates say which of the two came first; else the direction is a guess. */
  datesKnown: boolean;
  decided: { at: string; by: Person } | null;
  createdAt: string;
  canDecide: boolean;
};

/** A suggestion as the database answers it. */
export const rowSchema = z.object({
  id: z.string(),
  kind: z.enum(DerivationKind),
  basis: z.enum(SuggestionBasis),
  score: z.number(),
  status: z.enum(SuggestionStatus),
  teamId: z.string(),
  createdAt: z.date(),
  decidedAt: z.date().nullable(),
  decidedById: z.string().nullable(),
  fromId: z.string(),
  fromTitle: z.string(),
  fromPublisher: z.string().nullable(),
  fromPublishedOn: z.date().nullable(),
  fromLanguage: z.string().nullable(),
  toId: z.string(),
  toTitle: z.string(),
  toPublisher: z.string().nullable(),
  toPublishedOn: z.date().nullable(),
  versionNumber: z.number(),
  start: z.number().nullable(),
  end: z.number().nullable(),
  exact: z.string().nullable(),
});
export type SuggestionRow = z.output<typeof rowSchema>;

/** Lists each field of a suggestion that leaves. */
export function toSuggestionView(
  row: SuggestionRow,
  people: ReadonlyMap<string, Person>,
  canDecide: boolean,
): SuggestionView {
  const { start, end, exact, decidedAt, decidedById } = row;
  const from = day(row.fromPublishedOn);
  const to = day(row.toPublishedOn);
  const by = decidedById
    ? (people.get(decidedById) ?? { id: decidedById, name: decidedById })
    : null;
  return {
    id: row.id,
    kind: row.kind,
    basis: row.basis,
    score: row.score,
    status: row.status,
    from: { id: row.fromId, title: row.fromTitle, publisher: row.fromPublisher, publishedOn: from },
    to: { id: row.toId, title: row.toTitle, publisher: row.toPublisher, publishedOn: to },
    passage:
      start === null || end === null || exact === null
        ? null
        : { versionNumber: row.versionNumber, start, end, exact, language: row.fromLanguage },
    datesKnown: from !== null && to !== null && from !== to,
    decided: decidedAt && by && { at: decidedAt.toISOString(), by },
    createdAt: row.createdAt.toISOString(),
    canDecide: canDecide && row.status === 'open',
  };
}

const day = (date: Date | null) => (date ? date.toISOString().slice(0, 10) : null);
