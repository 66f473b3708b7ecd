import { anonymous } from '@/lib/digest/dossier-row';
import type { Snapshot } from './snapshot';

/** What the first format held instead. Its canonical text stays as it is: what was approved is checked against that. */
type First = {
  format: 'assay-snapshot-1';
  approved: {
    appearances: { passage: object }[];
    evidence: { passage: object }[];
    assessments: object[];
    verdict: object | null;
  };
};

/** The second format is the third without these. */
type Second = Omit<Snapshot, 'format' | 'cause' | 'severity'> & { format: 'assay-snapshot-2' };

/**
 * A snapshot from its canonical JSON, ready to be shown; one of an earlier format gets what it lacked as "none". To verify
 * a digest, use the stored text itself.
 */
export function toSnapshot(canonical: string): Snapshot {
  const parsed = JSON.parse(canonical) as Snapshot | Second | First;
  const stored = { rollUp: null, cause: null, severity: null, ...parsed };
  if (stored.format !== 'assay-snapshot-1') return { ...stored, format: 'assay-snapshot-3' };
  const { approved } = stored;
  const standing = ({ passage }: { passage: object }) => ({
    passage: { ...passage, standing: 'in_place' },
  });
  return {
    ...stored,
    format: 'assay-snapshot-3',
    approved: {
      ...approved,
      format: 'assay-dossier-2',
      appearances: approved.appearances.map((item) => ({ ...item, ...standing(item) })),
      evidence: approved.evidence.map((item) => ({ ...item, figure: null, ...standing(item) })),
      subclaims: [],
      assessments: approved.assessments.map((item, index) => ({
        ...item,
        id: String(index),
        by: null,
        pseudonym: anonymous,
      })),
      verdict: approved.verdict && { ...approved.verdict, dissents: [], override: null },
    },
  } as unknown as Snapshot;
}
