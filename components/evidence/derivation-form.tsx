'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useContext } from 'react';
import { FormRefusal } from '@/components/layout/form-refusal';
import { PanelClose } from '@/components/layout/panel-close';
import { useFormAction } from '@/components/layout/use-form-action';
import { Combobox } from '@/components/ui/combobox';
import { SelectField } from '@/components/ui/select-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { confirmDerivationAction } from '@/lib/derivations/actions';
import { fieldError, typed } from '@/lib/form-state';
import { findDocuments } from './find-documents';

const kinds = ['quotes', 'republishes', 'cites', 'translates'] as const;

type DerivationFormProps = {
  documentId: string;
  title: string;
  /** Further fields: the passage that shows it. */
  children?: ReactNode;
};

/** Says that a document draws on another one, so that both count as one source. */
export function DerivationForm({ documentId, title, children }: DerivationFormProps) {
  const t = useTranslations('evidence.derivation');
  const [state, action] = useFormAction(confirmDerivationAction, useContext(PanelClose));
  const kind = typed(state, 'kind', 'quotes');
  const refusal = fieldError(state, 'toId');
  return (
    <form action={action} noValidate className="grid gap-3">
      <p className="text-12 text-muted">{t('hint', { title })}</p>
      {!refusal && <FormRefusal state={state} fields={['kind']} />}
      <input type="hidden" name="fromId" value={documentId} />
      <SelectField
        key={kind}
        label={t('kind')}
        name="kind"
        defaultValue={kind}
        error={fieldError(state, 'kind')}
        className="max-w-50"
      >
        {kinds.map((one) => (
          <option key={one} value={one}>
            {t(`kinds.${one}`)}
          </option>
        ))}
      </SelectField>
      <Combobox
        label={t('to')}
        name="toId"
        required
        load={findDocuments}
        error={refusal && (typed(state, 'toId') ? refusal : t('toMissing'))}
      />
      {children}
      <div>
        <SubmitButton size="small">{t('save')}</SubmitButton>
      </div>
    </form>
  );
}
