import { useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { paths } from '@/lib/paths';

type VersionNoteProps = { documentId: string; number: number; latest: number };

/** "version 1 of 2", with the way to the others. */
export function VersionNote({ documentId, number, latest }: VersionNoteProps) {
  const t = useTranslations('reader');
  return (
    <span className="flex flex-wrap items-baseline gap-x-3">
      <span>{t('version', { number, latest })}</span>
      {number > 1 && (
        <Link href={paths.desk.document(documentId, { version: number - 1 })} className="link">
          {t('earlierVersion')}
        </Link>
      )}
      <Link href={paths.desk.versions(documentId)} className="link">
        {t('allVersions')}
      </Link>
      {number < latest && (
        <Link href={paths.desk.document(documentId)} className="link">
          {t('latestVersion')}
        </Link>
      )}
    </span>
  );
}
