import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';

/** Above an open form whose thing somebody else has changed since: nothing is taken from under the hands. */
export function ChangedMeanwhile() {
  const t = useTranslations('drafts');
  return <Notice>{t('changedMeanwhile')}</Notice>;
}
