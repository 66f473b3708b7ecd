import { cn } from '@/lib/utils';
import { type StanceWords, signs } from './types';

const order = ['supports', 'contradicts', 'qualifies', 'context'] as const;
const colours = {
  supports: 'text-supports',
  contradicts: 'text-contradicts',
  qualifies: 'text-qualifies',
  context: 'text-context',
};

type StanceTallyProps = { totals: Record<(typeof order)[number], number>; words: StanceWords };

/** How often each stance occurs, as a sign with a number; stances that do not occur are left out. */
export function StanceTally({ totals, words }: StanceTallyProps) {
  return order
    .filter((stance) => totals[stance] > 0)
    .map((stance) => (
      <span key={stance} className={cn('font-medium whitespace-nowrap', colours[stance])}>
        <span aria-hidden="true">{signs[stance]}</span>
        {totals[stance]} <span className="sr-only">{words[stance]}</span>
      </span>
    ));
}
