'use client';

import { useTranslations } from 'next-intl';
import { FormDraft } from '@/components/drafts/form-draft';
import { FormRefusal } from '@/components/layout/form-refusal';
import { Button } from '@/components/ui/button';
import { TextareaField } from '@/components/ui/textarea-field';
import type { Span } from '@/lib/capture/segment';
import { openThreadAction } from '@/lib/discussion/actions';
import { PassageFields } from './passage-fields';
import { useReader } from './reader-context';
import { errorOf } from './refused-field';
import { useMarkingForm } from './use-marking-form';

/** Opens a thread on the chosen passage. */
export function DiscussForm({ span }: { span: Span }) {
  const { documentId, finish } = useReader();
  const t = useTranslations('reader');
  const { state, pending, onSubmit } = useMarkingForm(openThreadAction, () =>
    finish({ kind: 'discuss', span }),
  );
  return (
    <form onSubmit={onSubmit} className="grid gap-4">
      <PassageFields span={span} />
      <TextareaField
        label={t('comment')}
        hint={t('commentHint')}
        name="body"
        required
        rows={5}
        error={errorOf(state, 'body')}
      />
      <FormRefusal state={state} fields={['body']} />
      <Button type="submit" variant="primary" pending={pending}>
        {t('openThread')}
      </Button>
      <FormDraft draft={`thread:document:${documentId}`} {...{ state, pending }} />
    </form>
  );
}
