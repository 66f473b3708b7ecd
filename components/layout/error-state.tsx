'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';

type ErrorStateProps = {
  /** The number under which the server logged it. */
  id?: string;
  onRetry: () => void;
};

export function ErrorState({ id, onRetry }: ErrorStateProps) {
  const t = useTranslations('layout');
  return (
    <div role="alert" className="max-w-[56ch] border-s-2 border-danger py-1 ps-4">
      <h1 className="font-serif text-22">{t('errorTitle')}</h1>
      <p className="mt-2">{t('errorText')}</p>
      {id && <p className="mt-2 font-mono text-12 text-muted">{t('errorId', { id })}</p>}
      <Button className="mt-4" onClick={onRetry}>
        {t('errorRetry')}
      </Button>
    </div>
  );
}
