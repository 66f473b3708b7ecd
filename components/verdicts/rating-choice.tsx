import { useTranslations } from 'next-intl';
import { RadioGroup } from '@/components/ui/radio-group';
import type { RatingView } from '@/lib/assessments/queries';
import { RatingMark } from './rating-mark';

type RatingChoiceProps = {
  ratings: readonly (RatingView & { definition: string })[];
  chosen: string;
  error?: string;
};

/** The team's scale, each rating with its mark and its definition. */
export function RatingChoice({ ratings, chosen, error }: RatingChoiceProps) {
  const t = useTranslations('verdicts');
  return (
    <RadioGroup
      label={t('rating')}
      name="rating"
      required
      defaultValue={chosen}
      error={error}
      options={ratings.map(({ key, name, icon, color, definition }) => ({
        value: key,
        label: <RatingMark name={name} icon={icon} colour={color} />,
        hint: definition,
      }))}
    />
  );
}
