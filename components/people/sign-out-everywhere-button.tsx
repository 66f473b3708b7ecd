import { useTranslations } from 'next-intl';
import { ConfirmAction } from '@/components/layout/confirm-action';
import { signOutEverywhereAction } from '@/lib/people/actions';

export function SignOutEverywhereButton() {
  const t = useTranslations('people');
  return (
    <ConfirmAction
      action={signOutEverywhereAction}
      fields={{}}
      title={t('everywhereTitle')}
      description={t('everywhereText')}
      verb={t('everywhere')}
      button={{ variant: 'secondary', size: 'medium' }}
    />
  );
}
