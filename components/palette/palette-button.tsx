'use client';

import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { deskKeys } from '@/components/keys/desk-registry';
import { ShortcutKeys } from '@/components/keys/shortcut-keys';
import { IconButton } from '@/components/ui/icon-button';

/** Opens the palette for those who do not know its key, and tells them; in the bar of a phone it is a sign alone. */
export function PaletteButton({ small = false }: { small?: boolean }) {
  const t = useTranslations('keys.palette');
  const press = ({ nativeEvent }: { nativeEvent: Event }) =>
    deskKeys.press('palette', nativeEvent as KeyboardEvent);
  if (small) {
    return (
      <IconButton label={t('title')} onClick={press} className="ms-auto">
        <Search aria-hidden="true" />
      </IconButton>
    );
  }
  return (
    <button
      type="button"
      onClick={press}
      aria-keyshortcuts="Control+K Meta+K"
      className="mb-3 flex w-full items-center gap-2 rounded border bg-paper px-2 py-1.5 text-start text-muted hover:border-edge hover:text-ink max-md:hidden"
    >
      <Search aria-hidden="true" className="size-4 shrink-0" />
      <span className="sr-only">{t('title')}</span>
      <span aria-hidden="true" className="grow truncate">
        {t('button')}
      </span>
      <span aria-hidden="true">
        <ShortcutKeys name="palette" />
      </span>
    </button>
  );
}
