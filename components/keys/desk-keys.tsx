'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useCommands } from '@/components/palette/use-commands';
import { paths } from '@/lib/paths';
import { deskKeys } from './desk-registry';
import { KeysDialog } from './keys-dialog';
import type { ShortcutName } from './shortcuts';
import { useListKeys } from './use-list-keys';
import { useShortcuts } from './use-shortcuts';

/** The keys that work on every page of the desk, and the list of all that work. */
export function DeskKeys() {
  const [names, show] = useState<readonly ShortcutName[] | null>(null);
  const { push } = useRouter();
  const t = useTranslations('keys.command');
  const list = () => show(deskKeys.list());
  useCommands({
    group: 'do',
    commands: [{ id: 'keys', label: t('keys'), shortcut: 'keys', run: list }],
  });
  const go = (href: Route) => () => push(href);
  useListKeys();
  useShortcuts({
    keys: list,
    goWork: go(paths.desk.home()),
    goInbox: go(paths.desk.inbox()),
    goBoard: go(paths.desk.claims()),
    goClaims: go(paths.desk.claims({ view: 'table' })),
    goDocuments: go(paths.desk.documents()),
    goMatrix: go(paths.desk.matrix()),
    goReReview: go(paths.desk.reReview()),
    goTips: go(paths.desk.tips()),
  });
  return names && <KeysDialog names={names} onClose={() => show(null)} />;
}
