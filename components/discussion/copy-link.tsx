'use client';

import { Check, Link2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { IconButton } from '@/components/ui/icon-button';

/** Copies the address of a comment. */
export function CopyLink({ href }: { href: string }) {
  const t = useTranslations('discussion');
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(new URL(href, location.href).href);
      setCopied(true);
    } catch {
      setCopied(false);
    }
  };
  return (
    <span className="relative">
      <IconButton size="small" label={t('copyLink')} onClick={copy} className="text-muted">
        {copied ? <Check aria-hidden="true" /> : <Link2 aria-hidden="true" />}
      </IconButton>
      {/* Over the line and not in it: nothing moves when it comes. */}
      <span
        role="status"
        className="absolute start-0 bottom-full rounded bg-paper text-12 whitespace-nowrap text-muted"
      >
        {copied !== null && t(copied ? 'copied' : 'notCopied')}
      </span>
    </span>
  );
}
