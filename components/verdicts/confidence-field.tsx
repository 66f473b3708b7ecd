import { useTranslations } from 'next-intl';
import { TextField } from '@/components/ui/text-field';

/** Confidence in whole per cent. */
export function ConfidenceField({ initial, error }: { initial: string; error?: string }) {
  const t = useTranslations('verdicts');
  return (
    <TextField
      label={t('confidence')}
      hint={t('confidenceHint')}
      name="confidence"
      type="number"
      min={0}
      max={100}
      step={1}
      required
      inputMode="numeric"
      defaultValue={initial}
      error={error}
      className="max-w-50"
    />
  );
}
