import { useTranslations } from 'next-intl';
import { ActionButton } from '@/components/layout/action-button';
import { Badge } from '@/components/ui/badge';
import { Table } from '@/components/ui/table';
import { Timestamp } from '@/components/ui/timestamp';
import { endSessionAction } from '@/lib/people/actions';
import { recogniseDevice } from '@/lib/people/device-name';
import type { SessionView } from '@/lib/people/queries';

/** Where a person is signed in. This device is signed out in the account menu. */
export function SessionTable({ sessions }: { sessions: SessionView[] }) {
  const t = useTranslations('people');
  const teams = useTranslations('teams');
  const nameOf = (userAgent: string | null) => {
    const found = recogniseDevice(userAgent ?? '');
    return found ? t('deviceOn', found) : userAgent || t('unknownDevice');
  };
  return (
    <Table caption={t('sessionsCaption')}>
      <thead>
        <tr>
          <th scope="col">{t('device')}</th>
          <th scope="col">{t('signedInOn')}</th>
          <th scope="col">{t('lastSeen')}</th>
          <th scope="col">
            <span className="sr-only">{teams('actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {sessions.map((session) => (
          <tr key={session.id} data-list-row="">
            <th scope="row" title={session.userAgent ?? undefined} className="wrap-anywhere">
              {nameOf(session.userAgent)}
              {session.current && (
                <Badge tone="accent" className="ms-2">
                  {t('thisDevice')}
                </Badge>
              )}
            </th>
            <td>
              <Timestamp value={session.createdAt} />
            </td>
            <td>
              <Timestamp value={session.lastSeenAt} />
            </td>
            <td className="num">
              {!session.current && (
                <ActionButton
                  action={endSessionAction}
                  fields={{ sessionId: session.id }}
                  label={t('endSessionOf', { device: nameOf(session.userAgent) })}
                >
                  {t('endSession')}
                </ActionButton>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
