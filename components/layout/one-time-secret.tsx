'use client';

import { Check, Copy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

type OneTimeSecretProps = { title: string; hint: string; value: string };

/** Something that is shown once and has to be copied now: a token, a link. */
export function OneTimeSecret({ title, hint, value }: OneTimeSecretProps) {
  const t = useTranslations('settings');
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setCopied(true);
    } catch {
      // Without permission for the clipboard the text can still be selected.
    }
  };
  return (
    <Notice title={title}>
      <p className="text-muted">{hint}</p>
      <div className="mt-2 flex flex-wrap items-center gap-2">
        <code className="min-w-0 rounded bg-raised px-2 py-1 font-mono text-12 break-all select-all">
          {value}
        </code>
        <Button size="small" onClick={copy}>
          {copied ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
          {copied ? t('copied') : t('copy')}
        </Button>
      </div>
    </Notice>
  );
}
