import { type Cell, csvLines } from '@/lib/csv/to-csv';
import type { ClaimPriority, ClaimState, Stance } from '@/prisma/generated/enums';
import type { ExportFormat } from './schema';

/** A claim as it leaves in a file. `rating` is the verdict's, drafted or published; `state` says which. */
export type ExportedClaim = {
  number: number;
  statement: string;
  language: string | null;
  claimant: string | null;
  claimantKind: string | null;
  claimedOn: string | null;
  topics: string[];
  state: ClaimState;
  priority: ClaimPriority;
  dueOn: string | null;
  rating: string | null;
  ratingKey: string | null;
  confidence: number | null;
  summary: string | null;
  evidence: Record<Stance, number>;
  documents: number;
  independentSources: number;
  slug: string | null;
  url: string | null;
  importedUrl: string | null;
  importedRating: string | null;
  updatedAt: string;
};

/** The columns of the CSV in their order; the names are promises to whoever reads such files. */
const columns = {
  number: (claim) => claim.number,
  statement: (claim) => claim.statement,
  language: (claim) => claim.language,
  claimant: (claim) => claim.claimant,
  claimant_kind: (claim) => claim.claimantKind,
  claimed_on: (claim) => claim.claimedOn,
  topics: (claim) => joinTopics(claim.topics),
  state: (claim) => claim.state,
  rating: (claim) => claim.rating,
  rating_key: (claim) => claim.ratingKey,
  confidence: (claim) => claim.confidence,
  summary: (claim) => claim.summary,
  supports: (claim) => claim.evidence.supports,
  contradicts: (claim) => claim.evidence.contradicts,
  qualifies: (claim) => claim.evidence.qualifies,
  context: (claim) => claim.evidence.context,
  documents: (claim) => claim.documents,
  independent_sources: (claim) => claim.independentSources,
  slug: (claim) => claim.slug,
  url: (claim) => claim.url,
  imported_url: (claim) => claim.importedUrl,
  imported_rating: (claim) => claim.importedRating,
  updated_at: (claim) => claim.updatedAt,
  priority: (claim) => claim.priority,
  due_on: (claim) => claim.dueOn,
} satisfies Record<string, (claim: ExportedClaim) => Cell>;

/** Semicolons between topics; one alone that has a comma ends with a semicolon, so that it is read back as one. */
function joinTopics(topics: readonly string[]): string {
  const [only, second] = topics;
  return only?.includes(',') && second === undefined ? `${only};` : topics.join('; ');
}

/** What a file begins with: the names of the columns in CSV (with a byte order mark), nothing in JSON Lines. */
export function headOf(format: ExportFormat): string {
  return format === 'csv' ? `\uFEFF${csvLines([Object.keys(columns)])}` : '';
}

/** Claims as lines of a file. */
export function linesOf(claims: readonly ExportedClaim[], format: ExportFormat): string {
  if (format === 'jsonl') return claims.map((claim) => `${JSON.stringify(claim)}\n`).join('');
  const cells = Object.values(columns);
  return csvLines(claims.map((claim) => cells.map((cell) => cell(claim))));
}
