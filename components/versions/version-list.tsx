import Form from 'next/form';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { paths } from '@/lib/paths';
import type { VersionView } from '@/lib/versions/queries';
import { VersionItem } from './version-item';

type VersionListProps = { documentId: string; versions: VersionView[] };

/** A document's versions, newest first, with the choice of two to compare: at first the last two. */
export function VersionList({ documentId, versions }: VersionListProps) {
  const t = useTranslations('versions');
  const several = versions.length > 1;
  return (
    <Form action={paths.desk.compareVersions(documentId)} aria-label={t('compare')}>
      {several && (
        <div className="mb-1 flex flex-wrap items-center gap-x-4 gap-y-2">
          <p aria-hidden="true" className="flex gap-1 text-12 text-muted">
            <span>{t('from')}</span>
            <span>{t('to')}</span>
          </p>
          <p className="text-12 text-muted">{t('compareHint')}</p>
          <Button type="submit" variant="primary" size="small" className="ms-auto">
            {t('compare')}
          </Button>
        </div>
      )}
      <ul aria-label={t('list')} className="border-t">
        {versions.map((version, index) => (
          <VersionItem
            key={version.id}
            {...{ documentId, version }}
            latest={index === 0}
            choice={several ? { from: index === 1, to: index === 0 } : null}
          />
        ))}
      </ul>
    </Form>
  );
}
