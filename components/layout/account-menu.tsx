'use client';

import { ChevronUp } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useCommands } from '@/components/palette/use-commands';
import { Avatar } from '@/components/ui/avatar';
import { Menu, type MenuItem } from '@/components/ui/menu';
import { towardsLanguage } from '@/lib/i18n/address';
import { directionOf, type Locale, languageNames, locales } from '@/lib/i18n/locales';
import { keepTheme, readTheme, type Theme, themes } from './theme';

type AccountMenuProps = {
  name: string;
  email: string;
  /** Signing out, and whatever else belongs to the person. */
  items: MenuItem[];
};

/** The person, the theme of the desk, and what else is theirs. */
export function AccountMenu({ name, email, items }: AccountMenuProps) {
  const t = useTranslations('layout');
  const [theme, setTheme] = useState<Theme>();
  const words = { system: t('themeSystem'), light: t('themeLight'), dark: t('themeDark') };
  const choose = (next: Theme) => {
    keepTheme(next);
    setTheme(next);
  };
  const current = useLocale();
  const command = useTranslations('keys.command');
  useCommands({
    group: 'do',
    commands: themes.map((one) => ({
      id: `theme-${one}`,
      label: command('themeOf', { theme: words[one] }),
      run: () => choose(one),
    })),
  });
  return (
    <Menu
      side="top"
      trigger={
        <button
          type="button"
          onFocus={() => setTheme(readTheme())}
          className="flex items-center gap-2 rounded px-2 py-1.5 text-start hover:bg-raised/60"
        >
          <Avatar name={name} decorative />
          <span dir="auto" className="min-w-0 grow truncate">
            {name}
          </span>
          <ChevronUp aria-hidden="true" className="size-4 shrink-0 text-muted" />
        </button>
      }
      items={[
        { kind: 'heading', label: email },
        { kind: 'separator' },
        { kind: 'heading', label: t('theme') },
        ...themes.map((one) => ({
          label: words[one],
          checked: theme === one,
          onSelect: () => choose(one),
        })),
        { kind: 'separator' },
        { kind: 'heading', label: t('language') },
        ...locales.map((locale) => ({
          label: (
            <span lang={locale} dir={directionOf(locale)}>
              {languageNames[locale]}
            </span>
          ),
          checked: locale === current,
          onSelect: () => goToLanguage(locale),
        })),
        { kind: 'separator' },
        ...items,
      ]}
    />
  );
}

/** The same page in another language: the whole document is a new one. */
function goToLanguage(locale: Locale) {
  const { pathname, search, hash } = location;
  location.assign(towardsLanguage(`${pathname}${search}${hash}`, locale));
}
