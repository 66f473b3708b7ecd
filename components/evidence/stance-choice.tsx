import { useTranslations } from 'next-intl';
import { RadioGroup } from '@/components/ui/radio-group';
import { StanceMark } from './stance-mark';

const stances = ['supports', 'contradicts', 'qualifies', 'context'] as const;

/** What a passage does to the claim: one of four, each with its sign. */
export function StanceChoice({ chosen, error }: { chosen: string; error?: string }) {
  const t = useTranslations('evidence');
  return (
    <RadioGroup
      key={chosen}
      label={t('stanceLabel')}
      name="stance"
      required
      layout="row"
      defaultValue={chosen}
      error={error}
      options={stances.map((stance) => ({ value: stance, label: <StanceMark stance={stance} /> }))}
    />
  );
}
