import { useTranslations } from 'next-intl';
import { ActionButton } from '@/components/layout/action-button';
import { SectionHeading } from '@/components/layout/section-heading';
import { Link } from '@/components/ui/link';
import { chooseWatchAction } from '@/lib/watching/actions';
import type { WatchEntry } from '@/lib/watching/queries';

/** What somebody watches and what they muted, with the way back. */
export function WatchList({ items }: { items: readonly WatchEntry[] }) {
  const t = useTranslations('attention');
  return (
    <section aria-labelledby="watches">
      <SectionHeading id="watches" level={3}>
        {t('settings.watchesTitle')}
      </SectionHeading>
      {items.length === 0 && <p className="text-muted">{t('settings.watchesEmpty')}</p>}
      <ul>
        {items.map(({ kind, id, choice, name, address }) => (
          <li
            key={id}
            data-list-row=""
            className="flex items-baseline justify-between gap-4 border-b py-2"
          >
            <span className="min-w-0">
              <Link href={address} dir="auto" className="link line-clamp-2 wrap-break-word">
                {name}
              </Link>
              <span className="text-12 text-muted">{t(`watch.${choice}`)}</span>
            </span>
            <span className="shrink-0">
              <ActionButton
                action={chooseWatchAction}
                fields={{ kind, id, choice: 'usual' }}
                variant="quiet"
                label={t('settings.takeBackLabel', { thing: name })}
              >
                {t('settings.takeBack')}
              </ActionButton>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
