import type { ChecklistItem } from '@/lib/checklist/checklist';
import type { Dossier } from '@/lib/digest/dossier';
import type { RollUp } from '@/lib/roll-up/roll-up';
import type { SourceCount } from '@/lib/sources/sources';
import type {
  PublicationCause,
  PublicationKind,
  PublicationSeverity,
} from '@/prisma/generated/enums';

/**
 * What a publication says, complete: the public page reads nothing else. `approved` is exactly what the digest is the
 * digest of; everything beside it explains, names, and shows. Stored as canonical JSON. Times are UTC ISO 8601.
 */
export type Snapshot = {
  format: 'assay-snapshot-3';
  claimNumber: number;
  number: number;
  kind: PublicationKind;
  cause: PublicationCause | null;
  severity: PublicationSeverity | null;
  note: string | null;
  slug: string;
  publishedAt: string;
  firstPublishedAt: string;
  publisher: string;
  team: string;
  isDemonstration: boolean;
  digest: string;
  approved: Dossier;
  topics: { slug: string; name: string }[];
  rating: {
    key: string;
    name: string;
    value: number | null;
    best: number;
    worst: number;
    color: string;
    icon: string;
    definition: string;
  };
  sources: SourceCount;
  /** What the sub-claims come to, with the signs of their ratings by key; null without any. */
  rollUp: { result: RollUp; marks: Record<string, { color: string; icon: string }> } | null;
  /** Per evidence and appearance id: the sentences around the passage. */
  contexts: Record<string, { before: string; after: string }>;
  /** Names of the people whose ids stand in `approved`; assessors are named only where they chose to be. */
  people: Record<string, string>;
  approvals: { by: string; at: string }[];
  publishedBy: string;
  checklist: ChecklistItem[];
};
