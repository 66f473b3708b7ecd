import type { PassageView } from '@/lib/passages/queries';
import { cn } from '@/lib/utils';
import { kindsOf, type MarkKind } from './marks';

const edges: Record<MarkKind, string> = {
  supports: 'border-supports',
  contradicts: 'border-contradicts',
  qualifies: 'border-qualifies',
  context: 'border-context',
  appearance: 'border-accent',
  discussed: 'border-edge',
};

/** The class of the line beside a note: the colour of what the passage does first. */
export function noteEdge(passage: PassageView): string {
  return cn('border-s-2', edges[kindsOf(passage)[0] ?? 'discussed']);
}
