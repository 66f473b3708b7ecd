'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { send } from '@/lib/form-state';
import { removeMemberAction } from '@/lib/teams/actions';
import type { MemberView } from '@/lib/teams/queries';

export function RemoveMemberButton({ member }: { member: MemberView }) {
  const t = useTranslations('teams');
  const { name } = member.person;
  return (
    <ConfirmDialog
      trigger={
        <Button size="small" aria-label={t('removeTitle', { name })}>
          {t('remove')}
        </Button>
      }
      title={t('removeTitle', { name })}
      description={member.isSelf ? t('removeSelfText') : t('removeText', { name })}
      confirmLabel={t('remove')}
      onConfirm={() => send(removeMemberAction, { memberId: member.id })}
    />
  );
}
