import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { paths } from '@/lib/paths';
import type { VersionView } from '@/lib/versions/queries';

type CaptureNoticeProps = {
  documentId: string;
  versions: readonly VersionView[];
  /** The numbers from the address: of the version just captured, or of the one that is unchanged. */
  captured?: number;
  unchanged?: number;
};

/** What the last capture came to; nothing when the address names no version. */
export function CaptureNotice({ documentId, versions, captured, unchanged }: CaptureNoticeProps) {
  const t = useTranslations('versions.capture');
  if (versions.some(({ number }) => number === unchanged)) {
    return <Notice className="mb-6">{t('unchanged', { number: unchanged ?? 0 })}</Notice>;
  }
  const counts = versions.find(({ number }) => number === captured)?.counts;
  if (!captured || !counts) return null;
  const { exact, moved, altered, missing } = counts;
  const displaced = altered + missing > 0;
  const total = exact + moved + altered + missing;
  return (
    <Notice
      tone={displaced ? 'warn' : 'info'}
      className="mb-6"
      title={t('done', { number: captured })}
    >
      <p>{t('doneFates', { total, ...counts })}</p>
      <Link
        href={paths.desk.compareVersions(documentId, { from: captured - 1, to: captured })}
        className="link"
      >
        {t('whatChanged')}
      </Link>
    </Notice>
  );
}
