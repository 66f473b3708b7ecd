import { useTranslations } from 'next-intl';
import { RatingMark } from '@/components/verdicts/rating-mark';
import type { RollUp } from '@/lib/roll-up/roll-up';

/** The sign and the colour of a rating. */
export type Mark = { color: string; icon: string };

type RollUpWordsProps = {
  result: RollUp;
  /** Signs by the keys of ratings; an unknown one draws an empty ring. */
  marks: Readonly<Record<string, Mark>>;
};

/** What sub-claims come to: a rating with its sign, two names, or that nothing can be said. */
export function RollUpWords({ result, marks }: RollUpWordsProps) {
  const t = useTranslations('subclaims');
  if (result.kind === 'open') return <span className="text-muted">{t('open')}</span>;
  if (result.kind === 'range') {
    const { lowName: low, highName: high } = result;
    return <span className="font-medium">{t('range', { low, high })}</span>;
  }
  const { key, name } = result.rating;
  const { icon, color } = marks[key] ?? { icon: key, color: key };
  return <RatingMark name={name} icon={icon} colour={color} />;
}
