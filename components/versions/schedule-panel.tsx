import { useLocale, useTranslations } from 'next-intl';
import { ActionForm } from '@/components/layout/action-form';
import { AsidePanel } from '@/components/layout/aside-panel';
import { FormSelectField } from '@/components/layout/form-select-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { scheduleChecksAction } from '@/lib/document-checks/actions';
import type { ChecksView } from '@/lib/document-checks/queries';
import { usualIntervals } from '@/lib/document-checks/schedule';
import { formatDateTime } from '@/lib/format';

/** How often a document's address is looked at, and when next. */
export function SchedulePanel({ documentId, checks }: { documentId: string; checks: ChecksView }) {
  const t = useTranslations('versions.checks');
  const locale = useLocale();
  const { url, everyDays, nextAt, setBy, can } = checks;
  const choices = new Set([...usualIntervals, ...(everyDays === null ? [] : [everyDays])]);
  const chosen = everyDays === null ? t('never') : t('days', { days: everyDays });
  return (
    <AsidePanel title={t('title')}>
      <p className="mb-3 text-muted">{url ? t('text') : t('noAddress')}</p>
      {url && can.schedule && (
        <ActionForm
          key={everyDays}
          action={scheduleChecksAction}
          fields={{ documentId }}
          named={['everyDays']}
          className="flex flex-wrap items-end gap-2"
        >
          <FormSelectField name="everyDays" label={t('every')} initial={`${everyDays ?? ''}`}>
            <option value="">{t('never')}</option>
            {[...choices]
              .toSorted((a, b) => a - b)
              .map((days) => (
                <option key={days} value={days}>
                  {t('days', { days })}
                </option>
              ))}
          </FormSelectField>
          <SubmitButton variant="secondary">{t('save')}</SubmitButton>
        </ActionForm>
      )}
      {url && !can.schedule && <p>{chosen}</p>}
      {nextAt && (
        <p className="mt-2 text-12 text-muted">
          {t('next', { when: formatDateTime(locale, nextAt), who: setBy?.name ?? t('nobody') })}
        </p>
      )}
    </AsidePanel>
  );
}
