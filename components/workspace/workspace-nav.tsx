import { useTranslations } from 'next-intl';

const parts = [
  'statement',
  'appearances',
  'subclaims',
  'evidence',
  'searches',
  'comment',
  'similar',
  'discussion',
  'verdict',
  'history',
] as const;

/** The way through the parts of a claim where they stand in one long column. */
export function WorkspaceNav() {
  const t = useTranslations('claims.parts');
  return (
    <nav
      aria-label={t('label')}
      data-print="hide"
      className="sticky top-11.75 z-10 flex gap-4 overflow-x-auto border-b bg-paper px-4 py-2 md:top-0 md:px-6 lg:hidden"
    >
      {parts.map((part) => (
        <a key={part} href={`#${part}`} className="link whitespace-nowrap">
          {t(part)}
        </a>
      ))}
    </nav>
  );
}
