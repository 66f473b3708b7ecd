'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { TextareaField } from '@/components/ui/textarea-field';

type SummaryFieldProps = { initial: string; limit: number; error?: string };

/** The summary, with what is left of its limit. Nothing is cut off while typing. */
export function SummaryField({ initial, limit, error }: SummaryFieldProps) {
  const t = useTranslations('verdicts');
  const [length, setLength] = useState([...initial].length);
  return (
    <TextareaField
      label={t('summary')}
      hint={t('left', { count: limit - length })}
      name="summary"
      rows={3}
      defaultValue={initial}
      onChange={(event) => setLength([...event.target.value].length)}
      error={error}
    />
  );
}
