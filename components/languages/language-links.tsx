'use client';

import { usePathname } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { languageAddresses } from './language-addresses';

/** The same page in the other languages, each named in its own: plain links, which work without a script. */
export function LanguageLinks({ query = '' }: { query?: string }) {
  const t = useTranslations('layout');
  const current = useLocale();
  return (
    <nav aria-label={t('languages')} className="flex flex-wrap gap-x-4 gap-y-1">
      {languageAddresses(usePathname(), query).map(({ locale, name, direction, href }) => (
        // Next would fetch the page of another language for nothing: the whole document is a new one.
        <a
          key={locale}
          href={href}
          hrefLang={locale}
          lang={locale}
          dir={direction}
          aria-current={locale === current ? 'true' : undefined}
          className="text-muted hover:text-ink aria-[current]:font-medium aria-[current]:text-ink aria-[current]:no-underline"
        >
          {name}
        </a>
      ))}
    </nav>
  );
}
