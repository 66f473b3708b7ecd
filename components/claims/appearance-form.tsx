'use client';

import { useTranslations } from 'next-intl';
import { useContext } from 'react';
import { PassageFields } from '@/components/evidence/passage-fields';
import { quotePlaces } from '@/components/evidence/quote-places';
import { FormRefusal } from '@/components/layout/form-refusal';
import { PanelClose } from '@/components/layout/panel-close';
import { useFormAction } from '@/components/layout/use-form-action';
import { SubmitButton } from '@/components/ui/submit-button';
import { addAppearanceAction } from '@/lib/claims/actions';

type AppearanceFormProps = { claimId: string };

/** Adds a passage in which the claim is made. */
export function AppearanceForm({ claimId }: AppearanceFormProps) {
  const t = useTranslations('claims.appearances');
  const [state, action] = useFormAction(addAppearanceAction, useContext(PanelClose));
  return (
    <form action={action} noValidate aria-label={t('add')} className="grid max-w-[72ch] gap-3">
      {quotePlaces(state).length === 0 && (
        <FormRefusal state={state} fields={['passage', 'quote.exact']} />
      )}
      <input type="hidden" name="claimId" value={claimId} />
      <PassageFields state={state} />
      <div>
        <SubmitButton size="small">{t('add')}</SubmitButton>
      </div>
    </form>
  );
}
