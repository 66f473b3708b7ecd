'use client';

import { useTranslations } from 'next-intl';
import { useState, useSyncExternalStore } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { Dialog } from '@/components/ui/dialog';
import { deskKeys } from './desk-registry';
import { ShortcutKeys } from './shortcut-keys';
import { type ShortcutName, shortcutGroups, shortcuts } from './shortcuts';
import { keepSingleKeys, onSingleKeys, readSingleKeys } from './single-keys';

type KeysDialogProps = {
  /** The keys that worked when it was opened. */
  names: readonly ShortcutName[];
  onClose: () => void;
};

/** The keys that work where it was opened, and the switch for those of one character. */
export function KeysDialog({ names, onClose }: KeysDialogProps) {
  const t = useTranslations('keys');
  const singles = useSyncExternalStore(onSingleKeys, readSingleKeys, () => true);
  const [shown, show] = useState(names);
  return (
    <Dialog open onOpenChange={onClose} title={t('title')}>
      <div className="grid gap-6">
        {shortcutGroups.map((group) => (
          <KeyGroup
            key={group}
            title={t(`group.${group}`)}
            names={shown.filter((name) => shortcuts[name].group === group)}
          />
        ))}
        <div className="border-t pt-4">
          <Checkbox
            label={t('singleKeys')}
            hint={t('singleKeysHint')}
            checked={singles}
            onChange={(event) => {
              keepSingleKeys(event.target.checked);
              show(deskKeys.list());
            }}
          />
        </div>
      </div>
    </Dialog>
  );
}

function KeyGroup({ title, names }: { title: string; names: readonly ShortcutName[] }) {
  const t = useTranslations('keys');
  if (names.length === 0) return null;
  return (
    <section>
      <h3 className="eyebrow mb-1">{title}</h3>
      <dl>
        {names.map((name) => (
          <div
            key={name}
            data-shortcut={name}
            className="flex items-center justify-between gap-4 border-t py-1.5"
          >
            <dt>{t(`what.${name}`)}</dt>
            <dd className="shrink-0">
              <ShortcutKeys name={name} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
