'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { send } from '@/lib/form-state';
import { revokeTokenAction } from '@/lib/tokens/actions';

type RevokeTokenButtonProps = { id: string; name: string };

export function RevokeTokenButton({ id, name }: RevokeTokenButtonProps) {
  const t = useTranslations('people');
  return (
    <ConfirmDialog
      trigger={
        <Button size="small" aria-label={t('revokeTokenTitle', { name })}>
          {t('revokeToken')}
        </Button>
      }
      title={t('revokeTokenTitle', { name })}
      description={t('revokeTokenText')}
      confirmLabel={t('revokeToken')}
      onConfirm={() => send(revokeTokenAction, { tokenId: id })}
    />
  );
}
