import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/layout/action-form';
import { FormSelectField } from '@/components/layout/form-select-field';
import { SectionHeading } from '@/components/layout/section-heading';
import { SubmitButton } from '@/components/ui/submit-button';
import { mapClaimImportAction } from '@/lib/claim-imports/actions';
import type { ClaimImportPreview, ClaimImportView } from '@/lib/claim-imports/queries';
import { dateOrders, importFields } from '@/lib/claim-imports/schema';

/** More of a cell would not fit a choice. */
const SAMPLE = 40;

type ClaimMappingFormProps = { import: ClaimImportView; preview: ClaimImportPreview };

/** Says which column of the file holds what; every choice shows a cell of its column. */
export function ClaimMappingForm({ import: file, preview }: ClaimMappingFormProps) {
  const t = useTranslations('claim-imports');
  const { columns, dates } = file.mapping;
  const sample = (column: string) => {
    const text = [...(preview.samples[column] ?? '')];
    return text.length > SAMPLE ? `${text.slice(0, SAMPLE).join('')}…` : text.join('');
  };
  return (
    <section aria-labelledby="claim-columns">
      <SectionHeading
        id="claim-columns"
        note={t('columnsNote', { count: file.rows, name: file.name })}
      >
        {t('columns')}
      </SectionHeading>
      <p className="mb-3 text-muted">{t('columnsHint')}</p>
      <ActionForm
        action={mapClaimImportAction}
        fields={{ importId: file.id }}
        named={[...importFields, 'dates']}
        className="grid items-start gap-4 sm:grid-cols-2 xl:grid-cols-3"
      >
        {importFields.map((field) => (
          <FormSelectField
            key={field}
            name={field}
            label={t(`field.${field}`)}
            initial={columns[field] ?? ''}
            hint={field === 'rating' ? t('ratingHint') : undefined}
            className="min-w-0"
          >
            <option value="">{t('none')}</option>
            {preview.columns.map((column) => (
              <option key={column} value={column}>
                {sample(column) ? `${column}: ${sample(column)}` : column}
              </option>
            ))}
          </FormSelectField>
        ))}
        <FormSelectField name="dates" label={t('dates')} initial={dates} hint={t('datesHint')}>
          {dateOrders.map((order) => (
            <option key={order} value={order}>
              {t(`date.${order}`)}
            </option>
          ))}
        </FormSelectField>
        <SubmitButton variant="secondary" className="justify-self-start sm:col-span-full">
          {t('try')}
        </SubmitButton>
      </ActionForm>
    </section>
  );
}
