'use client';

import { Keyboard } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { deskKeys } from '@/components/keys/desk-registry';
import { ShortcutKeys } from '@/components/keys/shortcut-keys';
import { IconButton } from '@/components/ui/icon-button';
import { Popover } from '@/components/ui/popover';
import { useReader } from './reader-context';

/** Says which keys work in the text, and goes there. */
export function KeyboardButton() {
  const { root } = useReader();
  const t = useTranslations('reader');
  return (
    <Popover
      label={t('keys.title')}
      align="end"
      trigger={
        <IconButton label={t('keys.title')} className="max-sm:hidden">
          <Keyboard aria-hidden="true" />
        </IconButton>
      }
    >
      <ReaderKeys />
      <button
        type="button"
        onClick={() => root.current?.focus({ preventScroll: true })}
        className="link mt-3"
      >
        {t('keys.start_marking')}
      </button>
    </Popover>
  );
}

function ReaderKeys() {
  const t = useTranslations('keys.what');
  return (
    <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-2">
      {deskKeys
        .list()
        .filter((name) => name.startsWith('reader'))
        .map((name) => (
          <div key={name} className="contents">
            <dt>
              <ShortcutKeys name={name} />
            </dt>
            <dd>{t(name)}</dd>
          </div>
        ))}
    </dl>
  );
}
