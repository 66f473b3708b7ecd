import { useTranslations } from 'next-intl';
import { ActionButton } from '@/components/layout/action-button';
import { Table } from '@/components/ui/table';
import { Timestamp } from '@/components/ui/timestamp';
import { revokeInvitationAction } from '@/lib/invitations/actions';
import type { InvitationView } from '@/lib/invitations/queries';

export function InvitationTable({ invitations }: { invitations: InvitationView[] }) {
  const t = useTranslations('people');
  const teams = useTranslations('teams');
  if (invitations.length === 0) return <p className="text-muted">{t('noInvitations')}</p>;
  return (
    <Table caption={t('invitationsCaption')}>
      <thead>
        <tr>
          <th scope="col">{t('email')}</th>
          <th scope="col">{t('role')}</th>
          <th scope="col" className="max-sm:hidden">
            {t('expires')}
          </th>
          <th scope="col">
            <span className="sr-only">{teams('actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {invitations.map(({ id, email, role, expiresAt }) => (
          <tr key={id} data-list-row="">
            <th scope="row" className="wrap-anywhere">
              {email}
            </th>
            <td>{teams(`roles.${role}`)}</td>
            <td className="max-sm:hidden">
              <Timestamp value={expiresAt} />
            </td>
            <td className="num">
              <ActionButton
                action={revokeInvitationAction}
                fields={{ invitationId: id }}
                label={t('revokeInvitationOf', { email })}
              >
                {t('revokeInvitation')}
              </ActionButton>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
