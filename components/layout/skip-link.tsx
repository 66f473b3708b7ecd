import { useTranslations } from 'next-intl';

/** The first stop of the keyboard on every page. */
export function SkipLink() {
  const t = useTranslations('layout');
  return (
    <a
      href="#content"
      className="fixed start-2 top-2 z-50 -translate-y-16 rounded bg-ink px-3 py-2 text-paper no-underline focus:translate-y-0 print:hidden"
    >
      {t('skip')}
    </a>
  );
}
