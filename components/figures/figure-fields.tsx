import { useLocale, useTranslations } from 'next-intl';
import { Checkbox } from '@/components/ui/checkbox';
import { TextField } from '@/components/ui/text-field';
import type { ActionState } from '@/lib/action';
import type { Figure } from '@/lib/digest/dossier';
import { findFigures } from '@/lib/figures/find';
import { fieldError, typed } from '@/lib/form-state';
import { formatFigureValue } from '@/lib/format';

type FigureFieldsProps = {
  state: ActionState;
  /** What is stored already. */
  figure?: Figure | null;
  /** The quotation, from which the fields are filled in; with its language. */
  quote: string;
  language?: string | null;
};

/** The value that the passage gives, off until it is ticked, filled in from the quotation where it has a number. */
export function FigureFields({ state, figure, quote, language }: FigureFieldsProps) {
  const t = useTranslations('figures');
  const locale = useLocale();
  const all = findFigures(quote, language ?? undefined);
  // “One day before …, up to one million people”: what is counted says more than when.
  const found = all.find(({ unit }) => unit !== null) ?? all[0];
  const first = figure ?? found;
  const sent = state.status === 'refused' ? state.values : null;
  const given = sent ? sent.figureGiven === 'on' : Boolean(figure);
  return (
    // Drawn anew when the quotation gives another number, or when the form comes back.
    <div
      key={`${found?.text}/${sent ? JSON.stringify(sent) : ''}`}
      className="group grid gap-3 border-t pt-3"
    >
      <input type="hidden" name="figureLanguage" value={locale} />
      <Checkbox
        label={t('given')}
        hint={found && !figure ? t('found', { text: found.text }) : undefined}
        name="figureGiven"
        defaultChecked={given}
      />
      <div className="hidden gap-3 group-has-[[name=figureGiven]:checked]:grid sm:grid-cols-2">
        <TextField
          label={t('value')}
          hint={t('valueHint')}
          name="figureValue"
          defaultValue={typed(state, 'figureValue', first ? formatFigureValue(locale, first) : '')}
          error={fieldError(state, 'figure.low') ?? fieldError(state, 'figure.high')}
          className="sm:col-span-2"
        />
        <TextField
          label={t('unit')}
          hint={t('unitHint')}
          name="figureUnit"
          defaultValue={typed(state, 'figureUnit', first?.unit ?? '')}
          error={fieldError(state, 'figure.unit')}
        />
        <TextField
          label={t('asOf')}
          hint={t('asOfHint')}
          name="figureAsOf"
          type="date"
          defaultValue={typed(state, 'figureAsOf', figure?.asOf ?? '')}
          error={fieldError(state, 'figure.asOf')}
        />
      </div>
    </div>
  );
}
