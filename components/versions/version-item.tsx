import { useLocale, useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { formatDateTime } from '@/lib/format';
import { paths } from '@/lib/paths';
import type { VersionView } from '@/lib/versions/queries';
import { FateCounts } from './fate-counts';
import { StoredFacts } from './stored-facts';

type VersionItemProps = {
  documentId: string;
  version: VersionView;
  latest: boolean;
  /** Which of the two choices it is at first; null where there is nothing to compare. */
  choice: { from: boolean; to: boolean } | null;
};

/** One version with the two choices of the comparison, and how the passages fared in it. */
export function VersionItem({ documentId, version, latest, choice }: VersionItemProps) {
  const t = useTranslations('versions');
  const reader = useTranslations('reader');
  const locale = useLocale();
  const { number, capturedAt, capturedBy, method, counts } = version;
  return (
    <li data-list-row="" className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 border-b py-3">
      <div className="flex gap-3 pt-0.5">
        {choice && (
          <>
            <Choice name="from" number={number} chosen={choice.from} />
            <Choice name="to" number={number} chosen={choice.to} />
          </>
        )}
      </div>
      <div className="min-w-0">
        <h3 className="flex flex-wrap items-baseline gap-x-2 font-semibold">
          <Link href={paths.desk.document(documentId, { version: number })} className="link">
            {t('version', { number })}
          </Link>
          {latest && <span className="text-12 font-normal text-muted">{t('current')}</span>}
        </h3>
        <p className="text-muted">
          {t('captured', {
            when: formatDateTime(locale, capturedAt),
            who: capturedBy.name,
            how: reader(`about.method.${method}`),
          })}
        </p>
        {counts && (
          <p>
            <FateCounts counts={counts} />
          </p>
        )}
        <StoredFacts version={version} />
      </div>
    </li>
  );
}

type ChoiceProps = { name: 'from' | 'to'; number: number; chosen: boolean };

function Choice({ name, number, chosen }: ChoiceProps) {
  const t = useTranslations('versions');
  return (
    <input
      type="radio"
      name={name}
      value={number}
      defaultChecked={chosen}
      aria-label={name === 'from' ? t('fromVersion', { number }) : t('toVersion', { number })}
      className="mt-0.5 size-4 accent-accent"
    />
  );
}
