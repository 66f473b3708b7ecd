import type { Snapshot } from '@/lib/publications/snapshot';
import { type Lineage, lineageOf } from './lineage';

/** Who draws on whom as a publication says it: confirmed derivations only, without the passages, which it does not hold. */
export function lineageOfSnapshot({ approved }: Snapshot): Lineage {
  const start = approved.evidence
    .filter(({ stance }) => stance !== 'context')
    .map(({ passage }) => passage.documentId);
  const edges = approved.derivations.map((draw) => ({ ...draw, suggested: false, passage: null }));
  return lineageOf([...new Set(start)], approved.documents, edges);
}
