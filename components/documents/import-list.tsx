import { useTranslations } from 'next-intl';
import { SectionHeading } from '@/components/layout/section-heading';
import { Dot } from '@/components/ui/dot';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { Progress } from '@/components/ui/progress';
import { Spinner } from '@/components/ui/spinner';
import { directionOf } from '@/lib/i18n/locales';
import type { ImportItemView } from '@/lib/imports/queries';
import { paths } from '@/lib/paths';
import type { Upload } from './use-file-upload';
import { hasEnded } from './use-import-progress';

type ImportListProps = { items: ImportItemView[]; uploads: Upload[]; lost: boolean };

/** What became of each thing of an import so far. */
export function ImportList({ items, uploads, lost }: ImportListProps) {
  const t = useTranslations('documents.imports');
  const failedUploads = uploads.filter((upload) => upload.status === 'failed').length;
  const total = items.length + uploads.length;
  const ended = items.filter(hasEnded).length + failedUploads;
  const count = (status: string) => items.filter((item) => item.status === status).length;
  const summary = t('summary', {
    ended,
    total,
    imported: count('imported') + count('captured'),
    recognised: count('recognised'),
    failed: count('failed') + failedUploads,
  });
  const rest = uploads.length > failedUploads ? t('stay') : ended < total && t('leave');
  return (
    <section aria-label={t('list')}>
      <SectionHeading note={t('done', { ended, total })}>{t('list')}</SectionHeading>
      <Progress label={t('list')} value={ended} max={total} />
      <p role="status" className="sr-only">
        {summary}
      </p>
      {rest && <p className="mt-2 text-12 text-muted">{rest}</p>}
      {lost && (
        <Notice tone="warn" className="mt-3">
          {t('lost')}
        </Notice>
      )}
      <ul className="mt-2">
        {items.map((item) => (
          <ItemRow key={item.id} item={item} />
        ))}
        {uploads.map((upload) => (
          <Row key={upload.id} {...upload} />
        ))}
      </ul>
    </section>
  );
}

function ItemRow({ item }: { item: ImportItemView }) {
  const t = useTranslations('documents.imports');
  const { document, name, status } = item;
  const reason = useReason(item);
  if (!document) return <Row {...{ name, status, reason }} />;
  const { language, title, id } = document;
  return (
    <Row {...{ name, status, reason }}>
      <Link
        href={paths.desk.document(id)}
        aria-label={t('open', { title })}
        lang={language ?? undefined}
        dir={language ? directionOf(language) : 'auto'}
        className="font-serif text-16/6 wrap-break-word"
      >
        {title}
      </Link>
    </Row>
  );
}

/** Why it ended as it did: what failed, what was there already, or how the passages fared in a new version. */
function useReason({ status, reason, capture, document }: ImportItemView): string | undefined {
  const t = useTranslations('documents.imports');
  if (capture && document) {
    const { versionNumber: number, counts } = capture;
    const displaced = counts.moved + counts.altered + counts.missing;
    return t(displaced > 0 ? 'captured' : 'capturedInPlace', { number, ...counts });
  }
  return reason ?? (status === 'recognised' ? t('recognised') : undefined);
}

const tones = {
  failed: 'danger',
  imported: 'accent',
  captured: 'accent',
  recognised: 'neutral',
} as const;

type RowProps = {
  name: string;
  status: ImportItemView['status'] | Upload['status'];
  reason?: string;
  children?: React.ReactNode;
};

function Row({ name, status, reason, children }: RowProps) {
  const t = useTranslations('documents.imports.status');
  const busy = status === 'running' || status === 'sending';
  return (
    <li data-list-row="" className="grid grid-cols-[1fr_auto] gap-x-4 border-b py-2">
      <div className="min-w-0">
        {children}
        <p dir="auto" className={children ? 'text-12 wrap-anywhere text-muted' : 'wrap-anywhere'}>
          {name}
        </p>
        {reason && (
          <p className={status === 'failed' ? 'text-danger' : 'text-12 text-muted'}>{reason}</p>
        )}
      </div>
      <p className="whitespace-nowrap text-muted">
        {busy ? (
          <span className="me-1.5 inline-block align-[-2px]">
            <Spinner />
          </span>
        ) : (
          <Dot tone={status in tones ? tones[status as keyof typeof tones] : 'neutral'} />
        )}
        {t(status)}
      </p>
    </li>
  );
}
