'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { FormDraft } from '@/components/drafts/form-draft';
import { FormRefusal } from '@/components/layout/form-refusal';
import { Button } from '@/components/ui/button';
import { TextareaField } from '@/components/ui/textarea-field';
import type { Span } from '@/lib/capture/segment';
import { paths } from '@/lib/paths';
import { decidePlacementAction } from '@/lib/placements/actions';
import { useReader } from './reader-context';
import { errorOf } from './refused-field';
import { useMarkingForm } from './use-marking-form';

/** Says that the chosen words are where a passage of an earlier version stands now. */
export function PlaceForm({ span }: { span: Span }) {
  const { documentId, versionNumber: version, placing, finish } = useReader();
  const t = useTranslations('placements');
  const router = useRouter();
  const { state, pending, onSubmit } = useMarkingForm(decidePlacementAction, () => {
    finish(null);
    router.replace(paths.desk.document(documentId, { version, passage: placing?.passageId }));
  });
  if (!placing) return null;
  const fields = {
    ...{ placementId: placing.placementId, version: placing.version, decision: 'corrected' },
    ...{ start: span.start, end: span.end },
  };
  return (
    <form onSubmit={onSubmit} className="grid gap-4">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextareaField
        label={t('reason')}
        hint={t('reasonHint')}
        name="reason"
        optional
        rows={2}
        error={errorOf(state, 'reason')}
      />
      <FormRefusal state={state} fields={['reason']} />
      <Button type="submit" variant="primary" pending={pending}>
        {t('submit')}
      </Button>
      <FormDraft draft={`reason:place:${placing.placementId}`} {...{ state, pending }} />
    </form>
  );
}
