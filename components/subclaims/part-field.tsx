'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useSentForm } from '@/components/layout/sent-form';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { fieldError } from '@/lib/form-state';
import { suggestParts } from '@/lib/roll-up/part';

type PartFieldProps = { statement: string; initial?: string };

/** The words of the statement that a sub-claim is about: typed, taken from what is selected, or one of its clauses. */
export function PartField({ statement, initial = '' }: PartFieldProps) {
  const t = useTranslations('subclaims');
  const state = useSentForm();
  const [part, setPart] = useState(initial);
  const [missed, setMissed] = useState(false);
  const take = () => {
    const words = document.getSelection()?.toString().trim() ?? '';
    const stands = words !== '' && statement.includes(words);
    if (stands) setPart(words);
    setMissed(!stands);
  };
  return (
    <div>
      <TextField
        label={t('part')}
        hint={t('partHint')}
        optional
        name="part"
        dir="auto"
        value={part}
        onChange={(event) => {
          setPart(event.target.value);
          setMissed(false);
        }}
        error={missed ? t('nothingSelected') : fieldError(state, 'part')}
      />
      <div className="mt-1 flex flex-wrap gap-1">
        <Button
          size="small"
          variant="quiet"
          onMouseDown={(event) => event.preventDefault()}
          onClick={take}
        >
          {t('useSelected')}
        </Button>
        {suggestParts(statement).map((clause) => (
          <Button key={clause} size="small" variant="secondary" onClick={() => setPart(clause)}>
            <span dir="auto" className="max-w-60 truncate font-serif">
              {clause}
            </span>
          </Button>
        ))}
      </div>
    </div>
  );
}
