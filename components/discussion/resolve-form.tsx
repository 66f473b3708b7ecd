import { useTranslations } from 'next-intl';
import { TextForm } from '@/components/layout/text-form';
import { resolveThreadAction } from '@/lib/discussion/actions';

/** Resolves a thread with the one sentence that people read instead of it. */
export function ResolveForm({ threadId }: { threadId: string }) {
  const t = useTranslations('discussion');
  return (
    <TextForm
      action={resolveThreadAction}
      fields={{ threadId }}
      name="outcome"
      label={t('outcome')}
      hint={t('outcomeHint')}
      verb={t('resolve')}
    />
  );
}
