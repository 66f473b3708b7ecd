'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { useReader, useReaderState } from './reader-context';

/** Opens the passages and threads where they do not stand beside the text. */
export function AsideButton() {
  const { passages, setAsideOpen } = useReader();
  const { asideOpen } = useReaderState();
  const t = useTranslations('reader');
  return (
    <Button
      data-command="context"
      className="lg:hidden"
      aria-expanded={asideOpen}
      onClick={() => setAsideOpen(!asideOpen)}
    >
      {t('passageCount', { count: passages.length })}
    </Button>
  );
}
