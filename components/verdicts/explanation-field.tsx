'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { TextareaField } from '@/components/ui/textarea-field';
import { fromNumbers, toNumbers } from '@/lib/verdicts/references';
import { ReferenceButtons } from './reference-buttons';
import type { CitableEvidence } from './verdict-form';

type ExplanationFieldProps = {
  /** As it is stored, with the ids of evidence in its references. */
  initial: string;
  evidence: readonly CitableEvidence[];
  error?: string;
};

/**
 * The explanation, in which a reference is written as the number of its evidence. What is sent has the ids, so a number
 * that shifts because evidence came or went never points to another passage.
 */
export function ExplanationField({ initial, evidence, error }: ExplanationFieldProps) {
  const t = useTranslations('verdicts');
  const ids = evidence.map(({ id }) => id);
  const [stored, setStored] = useState(initial);
  const within = useRef<HTMLDivElement>(null);
  return (
    <div ref={within} className="grid gap-2">
      <input
        type="hidden"
        name="explanation"
        value={stored}
        data-draft=""
        onInput={(event) => setStored(event.currentTarget.value)}
      />
      <TextareaField
        label={t('explanation')}
        hint={t('explanationHint')}
        rows={8}
        value={toNumbers(stored, ids)}
        onChange={(event) => setStored(fromNumbers(event.target.value, ids))}
        error={error}
      />
      <ReferenceButtons evidence={evidence} within={within} />
    </div>
  );
}
