'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { send } from '@/lib/form-state';
import { signOutEverywhereAction } from '@/lib/people/actions';

export function SignOutEverywhereButton() {
  const t = useTranslations('people');
  return (
    <ConfirmDialog
      trigger={<Button>{t('everywhere')}</Button>}
      title={t('everywhereTitle')}
      description={t('everywhereText')}
      confirmLabel={t('everywhere')}
      onConfirm={() => send(signOutEverywhereAction, {})}
    />
  );
}
