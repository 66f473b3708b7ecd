import { useTranslations } from 'next-intl';
import { Table } from '@/components/ui/table';
import { Timestamp } from '@/components/ui/timestamp';
import type { MemberView } from '@/lib/teams/queries';
import { MemberRoleForm } from './member-role-form';
import { RemoveMemberButton } from './remove-member-button';

/** The members of a team; admins change roles and remove people here. */
export function MemberTable({ members }: { members: MemberView[] }) {
  const t = useTranslations('teams');
  const governs = members.some((member) => member.can.govern);
  return (
    <Table caption={t('membersCaption')}>
      <thead>
        <tr>
          <th scope="col">{t('member')}</th>
          <th scope="col">{t('role')}</th>
          <th scope="col" className="max-sm:hidden">
            {t('joined')}
          </th>
          {governs && (
            <th scope="col">
              <span className="sr-only">{t('actions')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <tr key={member.id} data-list-row="">
            <th scope="row">
              <span dir="auto" className="font-medium">
                {member.person.name}
              </span>
              {member.isSelf && <span className="ms-1.5 text-12 text-muted">{t('you')}</span>}
              {member.email && <div className="text-12 text-muted">{member.email}</div>}
            </th>
            <td>
              {member.can.govern ? (
                <MemberRoleForm key={member.role} member={member} />
              ) : (
                t(`roles.${member.role}`)
              )}
            </td>
            <td className="max-sm:hidden">
              <Timestamp value={member.joinedAt} />
            </td>
            {governs && (
              <td className="num">
                <RemoveMemberButton member={member} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
