import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/layout/action-form';
import { FormSelectField } from '@/components/layout/form-select-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { paths } from '@/lib/paths';
import { linkToPassage } from '@/lib/publications/text-fragment';
import { decideSuggestionAction } from '@/lib/suggestions/actions';
import type { SuggestionView } from '@/lib/suggestions/view';

const kinds = ['quotes', 'republishes', 'cites', 'translates'] as const;

/** What the machine believes, the words that show it, and what a person makes of it. */
export function SuggestionEntry({ suggestion }: { suggestion: SuggestionView }) {
  const t = useTranslations('suggestions');
  const { id, kind, basis, from, to, passage, datesKnown, canDecide } = suggestion;
  const nameOf = ({ publisher, title }: SuggestionView['from']) =>
    publisher ? t('named', { publisher, title }) : t('unnamed', { title });
  const sentence = t(`likely.${kind}`, { from: nameOf(from), to: nameOf(to) });
  return (
    <div className="grid gap-2">
      <p dir="auto">{sentence}</p>
      {passage && (
        <div className="text-12 text-muted">
          <p>{t(`basis.${basis}`)}</p>
          <blockquote
            lang={passage.language ?? undefined}
            dir="auto"
            className="mt-1 max-w-[66ch] border-s-2 ps-3 font-serif text-14 text-ink"
          >
            {passage.exact}
          </blockquote>
          <a href={toPassage(suggestion)} className="link mt-1 inline-block">
            {t('open')}
          </a>
        </div>
      )}
      {!datesKnown && <p className="text-12 text-qualifies">{t('guess')}</p>}
      {canDecide && (
        <ActionForm
          action={decideSuggestionAction}
          fields={{ suggestionId: id }}
          label={t('form', { sentence })}
          className="grid gap-2"
        >
          <div className="flex flex-wrap items-end gap-2">
            <FormSelectField label={t('kind')} name="kind" initial={kind} className="w-34">
              {kinds.map((one) => (
                <option key={one} value={one}>
                  {t(`kindName.${one}`)}
                </option>
              ))}
            </FormSelectField>
            <SubmitButton
              variant="secondary"
              name="decision"
              value="confirmed"
              aria-label={t('confirmOf', { sentence })}
            >
              {t('confirm')}
            </SubmitButton>
            <SubmitButton
              variant="quiet"
              name="decision"
              value="rejected"
              aria-label={t('rejectOf', { sentence })}
            >
              {t('reject')}
            </SubmitButton>
          </div>
        </ActionForm>
      )}
    </div>
  );
}

function toPassage({ from, passage }: SuggestionView): string {
  const href = paths.desk.document(from.id, { version: passage?.versionNumber });
  return linkToPassage(href, { exact: passage?.exact ?? '' });
}
