'use client';

import { LogOut, MonitorSmartphone } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useContext, useTransition } from 'react';
import { DraftOwner } from '@/components/drafts/draft-owner';
import { putAwayDrafts } from '@/components/drafts/open-keepers';
import { AccountMenu } from '@/components/layout/account-menu';
import { forgetRecent } from '@/components/palette/recent';
import { useCommands } from '@/components/palette/use-commands';
import { paths } from '@/lib/paths';
import { signOutAction } from '@/lib/people/actions';

type DeskAccountMenuProps = { name: string; email: string };

/** The signed-in person: theme, devices, signing out. */
export function DeskAccountMenu({ name, email }: DeskAccountMenuProps) {
  const t = useTranslations('people');
  const [pending, start] = useTransition();
  const owner = useContext(DraftOwner);
  const leave = async () => {
    if (owner) {
      await putAwayDrafts(owner);
      forgetRecent(owner);
    }
    await signOutAction();
  };
  useCommands({
    group: 'do',
    commands: [{ id: 'sign-out', label: t('signOut'), run: () => start(leave) }],
  });
  return (
    <AccountMenu
      name={name}
      email={email}
      items={[
        {
          label: t('devices'),
          href: paths.desk.settings('sessions'),
          icon: <MonitorSmartphone aria-hidden="true" />,
        },
        {
          label: t('signOut'),
          icon: <LogOut aria-hidden="true" />,
          disabled: pending,
          onSelect: () => start(leave),
        },
      ]}
    />
  );
}
