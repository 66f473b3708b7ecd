'use client';

import { useTranslations } from 'next-intl';
import { useSentForm } from '@/components/layout/sent-form';
import { Notice } from '@/components/ui/notice';
import type { AdjudicationView } from '@/lib/assessments/queries';

/** In the form: what somebody else decided in the meantime, to compare with what is still in it. */
export function AdjudicationConflict() {
  const t = useTranslations('adjudications');
  const state = useSentForm();
  const other =
    state.status === 'refused' ? (state.current as AdjudicationView | null | undefined) : null;
  if (!other) return null;
  const decision = t(`decision.${other.decision}`);
  return (
    <Notice tone="warn" title={t('theirs', { name: other.by.name, decision })}>
      <p className="whitespace-pre-line" dir="auto">
        {other.reason}
      </p>
    </Notice>
  );
}
