'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/text-field';
import { usePrioritise } from './use-prioritise';

type DueDialogProps = {
  claim: { id: string; number: number; dueOn: string | null };
  onClose: () => void;
};

/** The day by which a claim should be done, to be set or taken away. */
export function DueDialog({ claim, onClose }: DueDialogProps) {
  const t = useTranslations('priorities');
  const [day, setDay] = useState(claim.dueOn ?? '');
  const { prioritise, refusal, pending } = usePrioritise([claim.id]);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="small"
      title={t('ofClaim', { number: claim.number })}
      description={t('hint')}
    >
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          prioritise({ dueOn: day || null }, onClose);
        }}
      >
        <TextField
          type="date"
          label={t('dueOn')}
          value={day}
          error={refusal}
          onChange={(event) => setDay(event.target.value)}
        />
        <div className="flex justify-end gap-2">
          {claim.dueOn && (
            <Button onClick={() => prioritise({ dueOn: null }, onClose)}>{t('takeAway')}</Button>
          )}
          <Button type="submit" variant="primary" pending={pending}>
            {t('save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
