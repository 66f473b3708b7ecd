'use client';

import { useTranslations } from 'next-intl';
import { startTransition } from 'react';
import { AccountMenu } from '@/components/layout/account-menu';
import { signOutAction } from '@/lib/people/actions';

type DeskAccountMenuProps = { name: string; email: string };

export function DeskAccountMenu({ name, email }: DeskAccountMenuProps) {
  const t = useTranslations('layout');
  const signOut = () => startTransition(() => signOutAction());
  return (
    <AccountMenu name={name} email={email} items={[{ label: t('signOut'), onSelect: signOut }]} />
  );
}
