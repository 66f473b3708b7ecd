import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { paths } from '@/lib/paths';
import type { SavedView } from '@/lib/saved-views/queries';
import { CommandsOf } from './commands-of';

/** The saved views, from the list they filter. */
export function ViewCommands({
  views,
}: {
  views: readonly Pick<SavedView, 'id' | 'name' | 'query'>[];
}) {
  const t = useTranslations('keys.command');
  const base = paths.desk.claims();
  return (
    <CommandsOf
      commands={views.map(({ id, name, query }) => ({
        id: `view-${id}`,
        label: t('savedView', { name }),
        go: (query ? `${base}?${query}` : base) as Route,
      }))}
    />
  );
}
