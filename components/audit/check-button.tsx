'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { checkLog, type Outcome, type ShownEntry } from './check-log';

type CheckButtonProps = { shown: readonly ShownEntry[] };

/** Checks signatures, growth and the entries on the page in the reader's own browser, and says what it found. */
export function CheckButton({ shown }: CheckButtonProps) {
  const t = useTranslations('audit');
  const [outcome, setOutcome] = useState<Outcome | 'checking' | null>(null);
  const isChecking = outcome === 'checking';
  const check = async () => {
    setOutcome('checking');
    setOutcome(await checkLog(shown));
  };
  return (
    <div className="grid justify-items-start gap-3">
      <Button onClick={check} pending={isChecking}>
        {isChecking ? t('checking') : t('check')}
      </Button>
      <div role="status" className="w-full">
        {outcome && !isChecking && <Found outcome={outcome} />}
      </div>
    </div>
  );
}

function Found({ outcome }: { outcome: Outcome }) {
  const t = useTranslations('audit');
  const { kind, ...values } = outcome;
  if (kind === 'holds')
    return <Notice>{t(kind, { checkpoints: 0, entries: 0, ...values })}</Notice>;
  const tone = kind === 'unable' || kind === 'unreachable' ? 'warn' : 'error';
  return <Notice tone={tone}>{t(kind, { size: 0, index: 0, ...values })}</Notice>;
}
