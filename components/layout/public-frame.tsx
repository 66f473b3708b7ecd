import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';
import { towardsLanguage } from '@/lib/i18n/address';
import { defaultLocale, isLocale } from '@/lib/i18n/locales';
import { paths } from '@/lib/paths';
import { DemoBanner } from './demo-banner';
import { SkipLink } from './skip-link';

type PublicFrameProps = {
  /** The publisher's name, as the installation's profile has it. */
  publisher: string;
  demo?: boolean;
  /** The page in the other languages. */
  languages: ReactNode;
  children: ReactNode;
};

export function PublicFrame({ publisher, demo = false, languages, children }: PublicFrameProps) {
  const t = useTranslations('layout');
  const links = [
    { href: paths.claims(), label: t('claims') },
    { href: paths.methodology(), label: t('methodology') },
    { href: paths.about(), label: t('about') },
    { href: paths.submit(), label: t('submit') },
  ];
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <DemoBanner shown={demo} />
      <div className="mx-auto w-full max-w-280">
        <header className="flex flex-wrap items-baseline gap-x-6 gap-y-2 border-b px-4 py-4 md:px-6">
          <Link
            href={paths.home()}
            className="font-serif text-18/6 font-semibold text-ink no-underline"
          >
            {publisher}
          </Link>
          {publisher !== t('product') && <span className="text-muted">{t('checkedWith')}</span>}
          <nav
            aria-label={t('publicNavigation')}
            className="flex flex-wrap gap-x-5 gap-y-1 md:ms-auto"
          >
            {links.map(({ href, label }) => (
              <Link key={href} href={href} className="text-muted no-underline hover:text-ink">
                {label}
              </Link>
            ))}
          </nav>
        </header>
      </div>
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto w-full max-w-280 grow px-4 pt-6 pb-16 outline-none md:px-6 md:pt-10"
      >
        {children}
      </main>
      <div className="mx-auto w-full max-w-280" data-print="hide">
        <footer className="grid gap-y-4 border-t px-4 py-6 text-12 text-muted md:px-6">
          <div className="flex flex-wrap gap-x-6 gap-y-2">
            <p className="max-w-[72ch]">{t('footer')}</p>
            <Link href={paths.corrections()} className="text-muted hover:text-ink md:ms-auto">
              {t('corrections')}
            </Link>
            <Link href={paths.verify()} className="text-muted hover:text-ink" prefetch={false}>
              {t('verify')}
            </Link>
            <a href={paths.api.docs()} className="text-muted hover:text-ink">
              {t('api')}
            </a>
            <SignInLink>{t('signIn')}</SignInLink>
          </div>
          {languages}
        </footer>
      </div>
    </div>
  );
}

/** Whoever reads in another language goes on in it: that address chooses it for the desk. */
function SignInLink({ children }: { children: ReactNode }) {
  const locale = useLocale();
  const className = 'text-muted hover:text-ink';
  if (!isLocale(locale) || locale === defaultLocale) {
    return (
      <Link href={paths.signIn()} className={className}>
        {children}
      </Link>
    );
  }
  return (
    <a href={towardsLanguage(paths.signIn(), locale)} className={className}>
      {children}
    </a>
  );
}
