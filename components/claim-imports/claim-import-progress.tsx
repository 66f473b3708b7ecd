'use client';

import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Notice } from '@/components/ui/notice';
import { Progress } from '@/components/ui/progress';
import type { ClaimImportView } from '@/lib/claim-imports/queries';
import { formatNumber } from '@/lib/format';

/** Often enough to look live. */
const EVERY_MS = 1_000;

type Counts = Pick<ClaimImportView, 'id' | 'status' | 'done' | 'rows'>;

/** How far an import is, asked for every second; the page is made anew when it has ended. */
export function ClaimImportProgress({ id, ...initial }: Counts) {
  const t = useTranslations('claim-imports');
  const locale = useLocale();
  const router = useRouter();
  const [counts, setCounts] = useState<Omit<Counts, 'id'>>(initial);
  const [lost, setLost] = useState(false);
  const ended = counts.status === 'done' || counts.status === 'failed';

  useEffect(() => {
    if (ended) {
      router.refresh();
      return;
    }
    const ask = async () => {
      try {
        const response = await fetch(`/api/v1/claims/imports/${id}`, { cache: 'no-store' });
        if (!response.ok) throw new Error(String(response.status));
        setCounts((await response.json()) as Counts);
        setLost(false);
      } catch {
        setLost(true);
      }
    };
    const timer = setInterval(ask, EVERY_MS);
    return () => clearInterval(timer);
  }, [id, ended, router]);

  const { done, rows } = counts;
  return (
    <div className="grid max-w-[44rem] gap-2">
      <Progress label={t('running')} value={done} max={rows} />
      <p role="status">
        {t('done', { done: formatNumber(locale, done), rows: formatNumber(locale, rows) })}
      </p>
      <p className="text-12 text-muted">{t('leave')}</p>
      {lost && <Notice tone="warn">{t('lost')}</Notice>}
    </div>
  );
}
