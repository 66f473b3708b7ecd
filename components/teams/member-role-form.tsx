'use client';

import { useTranslations } from 'next-intl';
import { useActionState, useState } from 'react';
import { Select } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import { unsent } from '@/lib/form-state';
import { changeRoleAction } from '@/lib/teams/actions';
import type { MemberView } from '@/lib/teams/queries';
import { roleOrder } from '@/lib/teams/roles';

/** The role of one member; the button appears once another one is chosen. */
export function MemberRoleForm({ member }: { member: MemberView }) {
  const t = useTranslations('teams');
  const [state, action] = useActionState(changeRoleAction, unsent);
  const [role, setRole] = useState(member.role);
  return (
    <form action={action} className="grid gap-1">
      <input type="hidden" name="memberId" value={member.id} />
      <div className="flex items-center gap-2">
        <Select
          name="role"
          aria-label={t('roleOf', { name: member.person.name })}
          value={role}
          onChange={(event) => setRole(event.target.value as typeof role)}
          className="w-32"
        >
          {roleOrder.map((one) => (
            <option key={one} value={one}>
              {t(`roles.${one}`)}
            </option>
          ))}
        </Select>
        {role !== member.role && <SubmitButton>{t('changeRole')}</SubmitButton>}
      </div>
      {state.status === 'refused' && (
        <p role="alert" className="max-w-70 text-12 text-danger">
          {state.message}
        </p>
      )}
    </form>
  );
}
