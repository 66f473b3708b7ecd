import { useTranslations } from 'next-intl';
import { ConfirmAction } from '@/components/layout/confirm-action';
import { revokeTokenAction } from '@/lib/tokens/actions';

type RevokeTokenButtonProps = { id: string; name: string };

export function RevokeTokenButton({ id, name }: RevokeTokenButtonProps) {
  const t = useTranslations('people');
  return (
    <ConfirmAction
      action={revokeTokenAction}
      fields={{ tokenId: id }}
      title={t('revokeTokenTitle', { name })}
      description={t('revokeTokenText')}
      verb={t('revokeToken')}
      label={t('revokeTokenTitle', { name })}
      button={{ variant: 'secondary' }}
    />
  );
}
