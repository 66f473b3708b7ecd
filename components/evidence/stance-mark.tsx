import { useTranslations } from 'next-intl';
import { cn } from '@/lib/utils';

export type Stance = 'supports' | 'contradicts' | 'qualifies' | 'context';

const marks: Record<Stance, { sign: string; colour: string }> = {
  supports: { sign: '+', colour: 'text-supports' },
  contradicts: { sign: '−', colour: 'text-contradicts' },
  qualifies: { sign: '±', colour: 'text-qualifies' },
  context: { sign: '·', colour: 'text-context' },
};

type StanceMarkProps = {
  stance: Stance;
  /** Keeps the word for those who do not see the sign only; for tables with their own key. */
  signOnly?: boolean;
  /** With a capital letter, as a heading begins. */
  heading?: boolean;
  className?: string;
};

/** A stance is always a sign, a word and a colour. */
export function StanceMark({
  stance,
  signOnly = false,
  heading = false,
  className,
}: StanceMarkProps) {
  const t = useTranslations('evidence');
  const { sign, colour } = marks[stance];
  return (
    <span className={cn('font-semibold whitespace-nowrap', colour, className)}>
      <span aria-hidden="true">{sign}</span>{' '}
      <span className={cn(signOnly && 'sr-only', heading && 'inline-block first-letter:uppercase')}>
        {t(`stance.${stance}`)}
      </span>
    </span>
  );
}
