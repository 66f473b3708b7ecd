import { useLocale, useTranslations } from 'next-intl';
import { ActionButton } from '@/components/layout/action-button';
import { AsidePanel } from '@/components/layout/aside-panel';
import { Said } from '@/components/layout/said';
import { Dot } from '@/components/ui/dot';
import { requestArchiveAction } from '@/lib/archiving/actions';
import type { ArchiveRequestView } from '@/lib/archiving/queries';
import { formatDateTime } from '@/lib/format';

type ArchivePanelProps = {
  documentId: string;
  url: string | null;
  archiveUrl: string | null;
  archives: { items: ArchiveRequestView[]; available: boolean; can: { ask: boolean } };
};

const tones = {
  queued: 'neutral',
  asked: 'neutral',
  archived: 'accent',
  failed: 'danger',
} as const;

/** The copies of a document's page in a web archive, and the way to ask for one. */
export function ArchivePanel({ documentId, url, archiveUrl, archives }: ArchivePanelProps) {
  const t = useTranslations('versions.archive');
  const { items, available, can } = archives;
  const hindered = available ? !url && t('noAddress') : t('unavailable');
  return (
    <AsidePanel title={t('title')}>
      <p className="mb-3 text-muted">{t('text')}</p>
      {archiveUrl && (
        <p className="mb-3 wrap-anywhere">
          <span className="block text-12 text-muted">{t('copy')}</span>
          <Copy href={archiveUrl} />
        </p>
      )}
      {can.ask && (
        <ActionButton action={requestArchiveAction} fields={{ documentId }}>
          {t('ask')}
        </ActionButton>
      )}
      {hindered && <p className="text-12 text-muted">{hindered}</p>}
      <ul className="mt-3 border-t empty:hidden">
        {items.map((item) => (
          <Request key={item.id} item={item} />
        ))}
      </ul>
    </AsidePanel>
  );
}

function Request({ item }: { item: ArchiveRequestView }) {
  const t = useTranslations('versions.archive');
  const locale = useLocale();
  return (
    <li className="border-b py-2">
      <p>
        <Dot tone={tones[item.status]} />
        {t(`status.${item.status}`)}{' '}
        <span className="text-12 text-muted">
          {formatDateTime(locale, item.endedAt ?? item.createdAt)}
        </span>
      </p>
      {item.reason && (
        <p className="text-12 text-danger">
          <Said sentence={item.reason} />
        </p>
      )}
      {item.archiveUrl && (
        <p className="text-12 wrap-anywhere">
          <Copy href={item.archiveUrl} />
        </p>
      )}
    </li>
  );
}

function Copy({ href }: { href: string }) {
  return (
    <a href={href} rel="noopener noreferrer" className="link">
      {href}
    </a>
  );
}
