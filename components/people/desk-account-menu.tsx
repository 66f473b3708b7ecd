'use client';

import { LogOut, MonitorSmartphone } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useTransition } from 'react';
import { AccountMenu } from '@/components/layout/account-menu';
import { paths } from '@/lib/paths';
import { signOutAction } from '@/lib/people/actions';

type DeskAccountMenuProps = { name: string; email: string };

/** The signed-in person: theme, devices, signing out. */
export function DeskAccountMenu({ name, email }: DeskAccountMenuProps) {
  const t = useTranslations('people');
  const [pending, start] = useTransition();
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
          onSelect: () => start(() => signOutAction()),
        },
      ]}
    />
  );
}
