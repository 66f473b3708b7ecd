'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Checkbox } from '@/components/ui/checkbox';

/** A passage that may show what its document draws on; it is sent only when somebody says that it does. */
export type TiedPassage = { documentId: string; versionNumber: number; start: number; end: number };

/** Asks whether the quoted passage shows what its document draws on. */
export function PassageTie({ passage }: { passage: TiedPassage }) {
  const t = useTranslations('evidence.derivation');
  const [tied, setTied] = useState(false);
  const { documentId, versionNumber, start, end } = passage;
  return (
    <>
      <Checkbox
        label={t('shownHere')}
        checked={tied}
        onChange={(event) => setTied(event.currentTarget.checked)}
      />
      {tied &&
        Object.entries({ documentId, versionNumber, start, end }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
    </>
  );
}
