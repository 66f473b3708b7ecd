import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import { missingParts, requiredParts } from '@/lib/publisher/completeness';
import type { PublisherView } from '@/lib/publisher/queries';

/** What readers are not told yet, and who asks for it; that nothing is missing, once nothing is. */
export function MissingParts({ publisher }: { publisher: PublisherView }) {
  const t = useTranslations('publisher');
  const missing = missingParts(publisher);
  if (missing.length === 0) return <p className="text-muted">{t('complete')}</p>;
  const title = t('missing', { count: missing.length, total: requiredParts.length });
  return (
    <Notice tone="warn" title={title}>
      <p>{t('missingText')}</p>
      <ul className="mt-1 list-disc ps-5">
        {missing.map((part) => (
          <li key={part}>{t(`required.${part}`)}</li>
        ))}
      </ul>
    </Notice>
  );
}
