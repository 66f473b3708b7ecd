import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { DeskPage } from '@/components/layout/desk-page';
import { paths } from '@/lib/paths';
import { SettingsLink } from './settings-link';

type SettingsPageProps = { title: ReactNode; intro?: ReactNode; children: ReactNode };

/** One page of the settings, with the way to the others above it. */
export function SettingsPage({ title, intro, children }: SettingsPageProps) {
  const t = useTranslations('settings');
  return (
    <DeskPage title={t('title')}>
      <nav
        aria-label={t('navigation')}
        className="-mx-4 mb-8 flex flex-wrap gap-x-1 border-b px-4 md:-mx-6 md:px-6"
      >
        <SettingsLink href={paths.desk.settings()}>{t('team')}</SettingsLink>
        <SettingsLink href={paths.desk.settings('people')}>{t('people')}</SettingsLink>
        <SettingsLink href={paths.desk.settings('ratings')}>{t('ratings')}</SettingsLink>
        <SettingsLink href={paths.desk.settings('assignment')}>{t('assignment')}</SettingsLink>
        <SettingsLink href={paths.desk.settings('publisher')}>{t('publisher')}</SettingsLink>
        <SettingsLink href={paths.desk.settings('readers')}>{t('readers')}</SettingsLink>
        <SettingsLink href={paths.desk.settings('notifications')}>
          {t('notifications')}
        </SettingsLink>
        <SettingsLink href={paths.desk.settings('tokens')}>{t('tokens')}</SettingsLink>
        <SettingsLink href={paths.desk.settings('webhooks')}>{t('webhooks')}</SettingsLink>
        <SettingsLink href={paths.desk.settings('sessions')}>{t('sessions')}</SettingsLink>
      </nav>
      <div className="max-w-180">
        <h2 className="font-serif text-22">{title}</h2>
        {intro && <p className="mt-1 max-w-[66ch] text-muted">{intro}</p>}
        <div className="mt-6 grid grid-cols-[minmax(0,1fr)] gap-10">{children}</div>
      </div>
    </DeskPage>
  );
}
