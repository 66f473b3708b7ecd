import { useTranslations } from 'next-intl';
import { ConfirmAction } from '@/components/layout/confirm-action';
import { removeMemberAction } from '@/lib/teams/actions';
import type { MemberView } from '@/lib/teams/queries';

export function RemoveMemberButton({ member }: { member: MemberView }) {
  const t = useTranslations('teams');
  const { name } = member.person;
  return (
    <ConfirmAction
      action={removeMemberAction}
      fields={{ memberId: member.id }}
      title={t('removeTitle', { name })}
      description={member.isSelf ? t('removeSelfText') : t('removeText', { name })}
      verb={t('remove')}
      label={t('removeTitle', { name })}
      button={{ variant: 'secondary' }}
    />
  );
}
