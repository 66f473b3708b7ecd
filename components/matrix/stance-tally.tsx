import { useLocale } from 'next-intl';
import { listed } from '@/lib/i18n/punctuation';
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
  const locale = useLocale();
  const found = order.filter((stance) => totals[stance] > 0);
  if (found.length === 0) return null;
  const label = listed(
    locale,
    found.map((stance) => `${totals[stance]} ${words[stance]}`),
  );
  return (
    <span role="img" aria-label={label} className="stance-tally">
      {found.map((stance) => (
        <span key={stance} className={colours[stance]}>
          {signs[stance]}
          {totals[stance]}
        </span>
      ))}
    </span>
  );
}
