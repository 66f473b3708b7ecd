import { useTranslations } from 'next-intl';

/** Nothing unless the installation holds the demonstration team. */
export function DemoBanner({ shown }: { shown: boolean }) {
  const t = useTranslations('layout');
  if (!shown) return null;
  return (
    <section
      aria-label={t('demoLabel')}
      className="border-b bg-sunk px-4 py-1.5 text-center text-12 text-muted"
    >
      {t('demo')}
    </section>
  );
}
