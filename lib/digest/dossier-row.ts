import type { Standing } from '@/lib/standing/standing';
import type { Prisma } from '@/prisma/generated/client';
import type { Dossier, DossierAssessment, DossierPassage, DossierVerdict, Figure } from './dossier';
import { isoDate } from './iso-date';

/** What an assessor is called who chose a pseudonym and wrote none. */
export const anonymous = 'A reviewer';

const passageSelect = {
  id: true,
  documentId: true,
  start: true,
  end: true,
  exact: true,
  version: { select: { number: true, textSha256: true } },
} satisfies Prisma.PassageSelect;

const ratingSelect = { key: true, name: true, value: true } satisfies Prisma.RatingSelect;

const evidenceSelect = {
  id: true,
  stance: true,
  reason: true,
  createdById: true,
  figureLow: true,
  figureHigh: true,
  figureUnit: true,
  figureAsOf: true,
  passage: { select: passageSelect },
} satisfies Prisma.EvidenceSelect;

const searchSelect = {
  id: true,
  where: true,
  query: true,
  searchedOn: true,
  note: true,
  createdById: true,
} satisfies Prisma.SearchRecordSelect;

const assessmentSelect = {
  id: true,
  round: true,
  assessorId: true,
  confidence: true,
  reasoning: true,
  publishAs: true,
  pseudonym: true,
  rating: { select: ratingSelect },
} satisfies Prisma.AssessmentSelect;

const verdictSelect = {
  confidence: true,
  summary: true,
  explanation: true,
  wouldChange: true,
  overrideReason: true,
  overriddenById: true,
  rating: { select: ratingSelect },
  dissents: {
    select: { assessmentId: true, reason: true, assessment: { select: { round: true } } },
    orderBy: { assessmentId: 'asc' },
  },
} satisfies Prisma.VerdictSelect;

/** The columns that a dossier is made of. */
export const dossierSelect = {
  statement: true,
  language: true,
  round: true,
  claimantUnknown: true,
  claimedOn: true,
  claimedOnUnknown: true,
  commentAskedOn: true,
  commentAnswer: true,
  noCommentReason: true,
  claimant: { select: { name: true, kind: true, wikidataId: true } },
  appearances: { select: { id: true, passage: { select: passageSelect } }, orderBy: { id: 'asc' } },
  evidence: { where: { withdrawnAt: null }, select: evidenceSelect, orderBy: { id: 'asc' } },
  searches: { select: searchSelect, orderBy: { id: 'asc' } },
  assessments: { select: assessmentSelect, orderBy: { id: 'asc' } },
  verdict: { select: verdictSelect },
} satisfies Prisma.ClaimSelect;

type PassageRow = Prisma.PassageGetPayload<{ select: typeof passageSelect }>;
type EvidenceRow = Prisma.EvidenceGetPayload<{ select: typeof evidenceSelect }>;
type SearchRow = Prisma.SearchRecordGetPayload<{ select: typeof searchSelect }>;
type AssessmentRow = Prisma.AssessmentGetPayload<{ select: typeof assessmentSelect }>;
type VerdictRow = Prisma.VerdictGetPayload<{ select: typeof verdictSelect }>;

/** A passage as the dossier holds it; one without a known standing is missing. */
export function toPassage(
  { id, documentId, version, start, end, exact }: PassageRow,
  standings: ReadonlyMap<string, Standing>,
): DossierPassage {
  return {
    documentId,
    versionNumber: version.number,
    textSha256: version.textSha256,
    start,
    end,
    exact,
    standing: standings.get(id) ?? 'missing',
  };
}

/** A piece of evidence as the dossier holds it. */
export function toEvidence(
  row: EvidenceRow,
  standings: ReadonlyMap<string, Standing>,
): Dossier['evidence'][number] {
  const { id, stance, reason, createdById: by } = row;
  return {
    id,
    stance,
    reason,
    by,
    figure: toFigure(row),
    passage: toPassage(row.passage, standings),
  };
}

/** The figure of a piece of evidence; null when it has none. */
export function toFigure(
  row: Pick<EvidenceRow, 'figureLow' | 'figureHigh' | 'figureUnit' | 'figureAsOf'>,
): Figure | null {
  if (row.figureLow === null || row.figureHigh === null) return null;
  return {
    low: row.figureLow,
    high: row.figureHigh,
    unit: row.figureUnit,
    asOf: isoDate(row.figureAsOf),
  };
}

/** A search record as the dossier holds it. */
export function toSearch(row: SearchRow): Dossier['searches'][number] {
  const { id, where, query, searchedOn, note, createdById: by } = row;
  return { id, where, query, searchedOn: isoDate(searchedOn), note, by };
}

/** An assessment under the name its author chose. */
export function toAssessment(row: AssessmentRow): DossierAssessment {
  const { id, assessorId, publishAs, pseudonym, rating, confidence, reasoning } = row;
  const named = publishAs === 'name';
  return {
    id,
    by: named ? assessorId : null,
    pseudonym: named ? null : pseudonym?.trim() || anonymous,
    rating,
    confidence,
    reasoning,
  };
}

/** The verdict with the dissents of the round and the override, if any. */
export function toVerdict(row: VerdictRow, round: number): DossierVerdict {
  const { rating, confidence, summary, explanation, wouldChange } = row;
  const { overrideReason, overriddenById } = row;
  return {
    rating,
    confidence,
    summary,
    explanation,
    wouldChange,
    dissents: row.dissents
      .filter((dissent) => dissent.assessment.round === round)
      .map(({ assessmentId, reason }) => ({ assessment: assessmentId, reason })),
    override:
      overrideReason === null || overriddenById === null
        ? null
        : { reason: overrideReason, by: overriddenById },
  };
}
