import { useLocale, useTranslations } from 'next-intl';
import { Said } from '@/components/layout/said';
import { SectionHeading } from '@/components/layout/section-heading';
import { Dot } from '@/components/ui/dot';
import type { ChecksView } from '@/lib/document-checks/queries';
import { formatDateTime } from '@/lib/format';

const tones = { unchanged: 'neutral', changed: 'accent', failed: 'danger' } as const;

/** What came of the last looks at a document's address; failures with their reason. */
export function CheckList({ checks }: { checks: ChecksView['items'] }) {
  const t = useTranslations('versions.checks');
  const locale = useLocale();
  return (
    <section aria-labelledby="checks" className="mt-10">
      <SectionHeading id="checks">{t('list')}</SectionHeading>
      {checks.length === 0 && <p className="text-muted">{t('none')}</p>}
      <ul className="border-t empty:hidden">
        {checks.map((check) => (
          <li
            key={check.id}
            className="grid gap-x-4 border-b py-2 sm:grid-cols-[8rem_minmax(0,1fr)_auto]"
          >
            <span>
              <Dot tone={tones[check.outcome]} />
              {t(`outcome.${check.outcome}`)}
            </span>
            <span className="flex flex-wrap items-baseline gap-x-1.5">
              {check.reason && (
                <span className="text-danger">
                  <Said sentence={check.reason} />
                </span>
              )}
              {check.versionNumber !== null && t('changed', { number: check.versionNumber })}
              {check.httpStatus !== null && (
                <span className="text-12 text-muted">
                  {t('httpStatus', { status: String(check.httpStatus) })}
                </span>
              )}
            </span>
            <span className="text-12/5 text-muted">
              {formatDateTime(locale, check.at)},{' '}
              {check.requestedBy ? t('by', { who: check.requestedBy.name }) : t('scheduled')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
