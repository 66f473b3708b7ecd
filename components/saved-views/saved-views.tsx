import { TriangleAlert } from 'lucide-react';
import type { Route } from 'next';
import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { paths } from '@/lib/paths';
import type { SavedView } from '@/lib/saved-views/queries';
import { cn } from '@/lib/utils';
import { SaveView } from './save-view';
import { ViewMenu } from './view-menu';

type SavedViewsProps = {
  views: readonly SavedView[];
  /** The filter in the address, in the form in which views keep it. */
  query: string;
  /** Whether there is a filter worth a name. */
  filtered: boolean;
  may: { save: boolean; share: boolean };
};

/** The filters that were given a name: one's own, then the team's; the one that is shown can be changed. */
export function SavedViews({ views, query, filtered, may }: SavedViewsProps) {
  const t = useTranslations('views');
  const current = views.find((view) => view.query === query);
  const fresh = may.save && filtered && !current;
  if (views.length === 0 && !fresh) return null;
  return (
    <div className="grid gap-2">
      <nav aria-label={t('label')} className="flex flex-wrap items-center gap-x-1 gap-y-1.5">
        <span className="me-1 text-12 text-muted">{t('title')}</span>
        <ul className="contents">
          {views.map((view) => (
            <li key={view.id} className="flex items-center">
              <ViewLink view={view} current={view === current} />
              {view === current && view.can.change && <ViewMenu view={view} mayShare={may.share} />}
            </li>
          ))}
        </ul>
        {fresh && <SaveView query={query} mayShare={may.share} />}
      </nav>
      {current?.gone.map((gone) => (
        <Notice key={gone} tone="warn">
          {t(`gone.${gone}`)}
        </Notice>
      ))}
    </div>
  );
}

function ViewLink({ view, current }: { view: SavedView; current: boolean }) {
  const t = useTranslations('views');
  const { name, shared, owner, gone, can, query } = view;
  const base = paths.desk.claims();
  return (
    <Link
      href={(query ? `${base}?${query}` : base) as Route}
      aria-current={current ? 'page' : undefined}
      title={shared && !can.change ? t('sharedBy', { name: owner.name }) : undefined}
      className={cn(
        'inline-flex min-h-7 items-center gap-1.5 rounded border px-2 no-underline',
        current ? 'border-accent bg-accent-wash text-ink' : 'text-muted hover:text-ink',
      )}
    >
      <span dir="auto" className="max-w-60 truncate">
        {name}
      </span>
      {shared && <span className="text-12 text-muted">{t('shared')}</span>}
      {gone.length > 0 && (
        <TriangleAlert role="img" aria-label={t('goneShort')} className="size-3.5 text-qualifies" />
      )}
    </Link>
  );
}
