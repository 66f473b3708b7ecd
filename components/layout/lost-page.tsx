import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';

/** Says that the link to a page of a list is damaged, above the first page, which is shown instead. */
export function LostPage() {
  const t = useTranslations('layout');
  return <Notice title={t('lostPageTitle')}>{t('lostPageText')}</Notice>;
}
