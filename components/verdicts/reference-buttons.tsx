'use client';

import { useTranslations } from 'next-intl';
import type { RefObject } from 'react';
import { Button } from '@/components/ui/button';
import { Glue } from '@/components/ui/glue';
import { Quoted } from '@/components/ui/quoted';
import type { CitableEvidence } from './verdict-form';

type ReferenceButtonsProps = {
  evidence: readonly CitableEvidence[];
  /** The element that holds the textarea. */
  within: RefObject<HTMLElement | null>;
};

/** One button a piece of evidence; it puts a reference where the cursor is in the explanation. */
export function ReferenceButtons({ evidence, within }: ReferenceButtonsProps) {
  const t = useTranslations('verdicts');
  if (evidence.length === 0) return null;
  const insert = (number: number) => {
    const area = within.current?.querySelector('textarea');
    if (!area) return;
    area.setRangeText(`[${number}]`, area.selectionStart, area.selectionEnd, 'end');
    area.dispatchEvent(new Event('input', { bubbles: true }));
    area.focus();
  };
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1 text-12 text-muted">{t('refer')}</legend>
      {evidence.map(({ id, exact, publisher }, index) => (
        <Button
          key={id}
          size="small"
          variant="quiet"
          className="min-w-0 justify-start"
          onClick={() => insert(index + 1)}
        >
          <span className="tabular-nums">{index + 1}</span>
          <span className="truncate font-serif" dir="auto">
            {publisher}
            <Glue mark="colon" />
            <Quoted>{exact}</Quoted>
          </span>
        </Button>
      ))}
    </fieldset>
  );
}
