'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { SimilarClaims } from '@/components/claims/similar-claims';
import { FormDraft } from '@/components/drafts/form-draft';
import { FormRefusal } from '@/components/layout/form-refusal';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { TextField } from '@/components/ui/text-field';
import { TextareaField } from '@/components/ui/textarea-field';
import type { Span } from '@/lib/capture/segment';
import { createClaimAction } from '@/lib/claims/actions';
import { PassageFields } from './passage-fields';
import { useReader } from './reader-context';
import { errorOf } from './refused-field';

import { useMarkingForm } from './use-marking-form';

type NewClaimFormProps = { quote: string; span: Span };

/** A claim made in the chosen passage: its words are the first draft of the statement. */
export function NewClaimForm({ quote, span }: NewClaimFormProps) {
  const { documentId, finish, language } = useReader();
  const t = useTranslations('reader');
  const first = quote.replace(/\s+/g, ' ');
  const [statement, setStatement] = useState(first);
  const { state, pending, onSubmit } = useMarkingForm(createClaimAction, ({ number }) =>
    finish({ kind: 'claim', number, span }),
  );
  return (
    <form onSubmit={onSubmit} className="grid gap-4">
      <PassageFields span={span} />
      {language && <input type="hidden" name="language" value={language} />}
      <TextareaField
        label={t('statement')}
        hint={t('statementHint')}
        name="statement"
        required
        lang={language ?? undefined}
        value={statement}
        onChange={(event) => setStatement(event.target.value)}
        error={errorOf(state, 'statement')}
      />
      <SimilarClaims text={statement} />
      <TextField
        label={t('claimant')}
        hint={t('claimantHint')}
        name="claimant.name"
        optional
        dir="auto"
        error={errorOf(state, 'claimant.name')}
      />
      <Checkbox label={t('claimantIsPerson')} name="claimant.kind" value="person" />
      <TextField
        label={t('claimedOn')}
        name="claimedOn"
        type="date"
        optional
        error={errorOf(state, 'claimedOn')}
      />
      <TextField
        label={t('topics')}
        hint={t('topicsHint')}
        name="topics"
        optional
        dir="auto"
        error={errorOf(state, 'topics')}
      />
      <FormRefusal state={state} />
      <Button type="submit" variant="primary" pending={pending}>
        {t('makeClaim')}
      </Button>
      <FormDraft draft={`claim:${documentId}:${span.start}-${span.end}`} {...{ state, pending }} />
    </form>
  );
}
