'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FormDraft } from '@/components/drafts/form-draft';
import { type Stance, StanceMark } from '@/components/evidence/stance-mark';
import { FigureFields } from '@/components/figures/figure-fields';
import { figureNames } from '@/components/figures/figure-names';
import { FormRefusal } from '@/components/layout/form-refusal';
import { Button } from '@/components/ui/button';
import { Combobox } from '@/components/ui/combobox';
import { RadioGroup } from '@/components/ui/radio-group';
import { TextareaField } from '@/components/ui/textarea-field';
import type { ComboboxOption } from '@/components/ui/use-combobox';
import type { Span } from '@/lib/capture/segment';
import { attachEvidenceAction } from '@/lib/evidence/actions';
import { loadClaims, numberOf } from './claim-lookup';
import { PassageFields } from './passage-fields';
import { useReader } from './reader-context';
import { errorOf } from './refused-field';
import { useMarkingForm } from './use-marking-form';

const stances: Stance[] = ['supports', 'contradicts', 'qualifies', 'context'];

/** Ties the chosen passage to a claim, with a stance and the reason for it. */
export function AttachEvidenceForm({ span, quote }: { span: Span; quote: string }) {
  const { documentId, finish, language } = useReader();
  const t = useTranslations('reader');
  const [claim, setClaim] = useState<ComboboxOption | null>(null);
  const { state, pending, onSubmit } = useMarkingForm(attachEvidenceAction, (_made, form) => {
    const number = claim ? numberOf(claim) : 0;
    finish({ kind: 'evidence', number, stance: String(form.get('stance')), span });
  });
  return (
    <form onSubmit={onSubmit} className="grid gap-4">
      <PassageFields span={span} />
      <Combobox
        label={t('claim')}
        hint={t('claimHint')}
        name="claimId"
        required
        load={loadClaims}
        onChoose={setClaim}
        error={errorOf(state, 'claimId') && t('chooseClaim')}
      />
      <RadioGroup
        label={t('stance')}
        name="stance"
        required
        options={stances.map((stance) => ({
          value: stance,
          label: <StanceMark stance={stance} />,
          hint: t(`stanceHint.${stance}`),
        }))}
        error={errorOf(state, 'stance')}
      />
      <TextareaField
        label={t('reason')}
        hint={t('reasonHint')}
        name="reason"
        required
        error={errorOf(state, 'reason')}
      />
      <FigureFields state={state} quote={quote} language={language} />
      <FormRefusal state={state} fields={figureNames} />
      <Button type="submit" variant="primary" pending={pending}>
        {t('attach')}
      </Button>
      <FormDraft draft={`attach:${documentId}`} {...{ state, pending }} />
    </form>
  );
}
